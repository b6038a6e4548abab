"""All that a student's page says besides verdicts, mistakes and checks: the same words in HTML, Markdown and plain text."""

FIRST = "Look first at"
EVERY = "All exercises"
TABLE = "Table of all exercises"
RIGHT = "Right so far"
LOST = "Where points were lost"
EXAMPLE = "Smallest example"
WITH = "with"
PASTE = "To see it, paste this below your Value"
STOPS = "Yours stops"
WHAT = "what"
YOURS = "yours"
LOOKS_WRONG = "What looks wrong"
ALIKE = "One of these gives the same numbers as yours"
HINT = "A hint"
ANOTHER_HINT = "Another hint"
LAST_HINT = "The last hint: what each arrow should add"
GRAPH = "The graph that your Value built"
IN_WORDS = "The picture in words"
CODE = "Your code"
HERE = "<-- here"
ADVICE = "Worth knowing (no points)"
INSTRUCTOR = "From your instructor"
WRITTEN = "Written answers"
UNGRADED = "Not graded yet"
NOT_YOURS = "This is the grader's fault, not yours; you lose no point by it."
ALL_RIGHT = "Every exercise is right. Well done."
COLUMNS = ("exercise", "verdict", "points")


def same(titles: str) -> str:
    """Say that one trouble keeps several exercises from being judged."""
    return f"The same keeps these from being judged: {titles}."


def carried(names: str) -> str:
    """Say that other exercises were taken as right."""
    return f"This was judged with what is right in place of {names}, so that one mistake costs one exercise."


def place(cell: int, line: int, marked: int) -> str:
    """Say where code stands, and what a mark in it means."""
    where = f"Code cell {cell}, from line {line}" if cell else f"From line {line}"
    return where + ("" if not marked else f". Look at the marked line{'s' if marked > 1 else ''}")


def not_shown(lines: int) -> str:
    """Say how much of the code is left out."""
    return f"{lines} more line{'s are' if lines > 1 else ' is'} not shown."


def right_ones(right: int, asked: int) -> str:
    """Say how much is right."""
    return ALL_RIGHT if right == asked else f"{right} of {asked} exercises are right."


def ungraded(count: int) -> str:
    """Say that the grader failed."""
    return f"{count} could not be graded, which is not your fault."


def less(total: str, penalty: str, percent: str, late: str) -> str:
    """Say what being late cost; the total has it subtracted."""
    when = f"{late} late" if late else "late"
    return total if penalty == "0" else f"{total}, after {penalty} (-{percent} %) for handing in {when}"


def reached(score: str, most: str) -> str:
    """Say how many points a written answer reached."""
    return f"{score} of {most} points"
