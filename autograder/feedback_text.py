"""What a student is told, as Markdown: pure functions of results.

``exercise_text`` is about one exercise, ``summary_text`` about the whole submission. What comes from a
student's code stands in a code span that it cannot leave, or is escaped.
"""

import re

from autograder.pasting import as_line
from autograder.results import Counterexample, ExerciseResult, Results, Shown, Verdict

WORDS = {
    Verdict.CORRECT: "Correct",
    Verdict.PARTLY_CORRECT: "Partly correct",
    Verdict.WRONG: "Not right yet",
    Verdict.NOT_ATTEMPTED: "Not attempted",
    Verdict.NOT_REQUIRED: "Not required",
    Verdict.COULD_NOT_GRADE: "Could not be graded",
}
FINISHED = (Verdict.CORRECT, Verdict.NOT_REQUIRED)
ACTIVE = re.compile(
    r"[\\`<~]|&(?=#?\w+;)"  # always
    r"|^[-+#>](?=\s)|\](?=[\[(:])"  # where it begins a line; where a link would begin
    r"|(?<=\S)\*|\*(?=\S)|(?<![^\W_])_|_(?![^\W_])"  # a star between blanks is a star, as in a * b
)
"""Characters that mean something to Markdown, where they stand."""

CALL = re.compile(r"\w+\(.*\)$")
NAME = re.compile(r"[A-Za-z_]\w*")


def code(text: object) -> str:
    """Return ``text`` as a Markdown code span that it cannot leave."""
    plain = " ".join(str(text).replace("`", "'").split())
    return f"`{plain or ' '}`"


def prose(text: str) -> str:
    """Return a sentence as Markdown that shows it as it is, but for the code spans that it holds."""
    parts = re.split(r"(`[^`]+`)", text)
    return "".join(part if index % 2 else ACTIVE.sub(r"\\\g<0>", part) for index, part in enumerate(parts))


def points(number: float) -> str:
    """Return points without a needless fraction."""
    return f"{number:.2f}".rstrip("0").rstrip(".")


def reached(score: float, most: float) -> str:
    """Return points reached, as words: ``3 of 8 points``."""
    return f"{points(score)} of {points(most)} point{'' if most == 1 else 's'}"


def of_most(exercise: ExerciseResult) -> str:
    """Return an exercise's points for a table: ``3/8``, or a dash where none could be reached."""
    if exercise.verdict in (Verdict.COULD_NOT_GRADE, Verdict.NOT_REQUIRED):
        return "-"
    return f"{points(exercise.score)}/{points(exercise.max_score)}"


def number(value: Shown, digits: int = 6) -> str:
    """Return a number with six digits."""
    return f"{value + 0.0:.{digits}g}" if isinstance(value, int | float) else str(value)


def both(yours: Shown, expected: Shown) -> tuple[str, str]:
    """Return two numbers with as many digits as it takes to see that they differ."""
    for digits in range(6, 17):
        pair = number(yours, digits), number(expected, digits)
        if pair[0] != pair[1]:
            return pair
    return number(yours, 17), number(expected, 17)


def given(example: Counterexample) -> str:
    """Return the inputs of an example, or "" where it is a call that shows them already."""
    if CALL.match(example.expression) and not set(NAME.findall(example.expression)) & set(example.inputs):
        return ""
    return ", ".join(f"{name} = {number(value)}" for name, value in example.inputs.items())


def reference(example: Counterexample) -> str:
    """Return what the right numbers are called: torch's, where Values are compared."""
    return "torch" if as_line(example) else "expected"


def next_exercise(results: Results) -> ExerciseResult | None:
    """Return the first exercise that is not right, in dependency order; one that was attempted goes first, ours last."""
    unfinished = [exercise for exercise in results.exercises if exercise.verdict not in FINISHED]
    own = [exercise for exercise in unfinished if exercise.verdict is not Verdict.COULD_NOT_GRADE]
    attempted = [exercise for exercise in own if exercise.verdict is not Verdict.NOT_ATTEMPTED or exercise.reason]
    return next(iter(attempted or own or unfinished), None)


def exercise_text(exercise: ExerciseResult) -> str:
    """Return what a student reads of one exercise."""
    if exercise.verdict is Verdict.COULD_NOT_GRADE:  # its reason is the instructor's: it may tell a hidden input
        return f"**{WORDS[exercise.verdict]}.** This is the grader's fault, not yours; you lose no point by it."
    lines = [f"**{WORDS[exercise.verdict]}** ({reached(exercise.score, exercise.max_score)})."]
    if exercise.verdict is Verdict.NOT_REQUIRED:
        lines = [f"**{WORDS[exercise.verdict]}.**"]
    if exercise.reason:
        lines.append(prose(exercise.reason))
    if exercise.carried_forward:
        names = ", ".join(code(name) for name in exercise.carried_forward)
        lines.append(f"Judged with what is right in place of {names}, so that one mistake costs one exercise.")
    if exercise.counterexample:
        lines.append(counterexample_text(exercise.counterexample, line=not exercise.carried_forward))
    right = [check.sentence for check in exercise.checks if check.passed]
    if exercise.verdict is Verdict.PARTLY_CORRECT and right:
        lines.append("Right so far:\n\n" + "\n".join(f"- {prose(sentence)}" for sentence in right))
    lines += mistakes_text(exercise)
    lines += [f"Worth knowing (no points): {prose(sentence)}" for sentence in exercise.advice]
    return "\n\n".join(lines)


def mistakes_text(exercise: ExerciseResult) -> list[str]:
    """Return what is known of the mistake, and a question that leads on; the exercise's own where nothing is known."""
    lines = []
    for alike in exercise.mistakes or ():
        if len(alike) == 1:
            lines += [f"What looks wrong: {prose(alike[0].sentence)}", f"A question: {prose(alike[0].question)}"]
        else:
            listed = "\n".join(f"- {prose(mistake.sentence)} {prose(mistake.question)}" for mistake in alike)
            lines.append(f"One of these gives the same numbers as yours:\n\n{listed}")
    if not lines and exercise.hints and exercise.verdict in (Verdict.PARTLY_CORRECT, Verdict.WRONG):
        lines.append(f"A question: {prose(exercise.hints[0])}")
    return lines


def counterexample_text(example: Counterexample, *, line: bool = True) -> str:
    """Return the smallest example, with the student's numbers beside the expected ones; ``line``: as one to paste, too."""
    inputs = given(example)
    pasted, by = as_line(example) if line else "", reference(example)
    shown = f"{code(example.expression)}" + (f" with {code(inputs)}" if inputs else "")
    first = f"Smallest example: {shown}" + (f". To see it, paste {code(pasted)}" if pasted else "")
    lines = []
    if "error" in example.yours:
        lines.append(f"- yours: {code(example.yours['error'])}")
        lines += [f"- {code(name)}: {by} {code(number(value))}" for name, value in example.expected.items()]
    else:
        for name, value in example.expected.items():
            yours, expected = both(example.yours.get(name, "missing"), value)
            lines.append(f"- {code(name)}: yours {code(yours)}, {by} {code(expected)}")
    return first + "\n\n" + "\n".join(lines)


def summary_text(results: Results) -> str:
    """Return what a student reads first: the total, and the one thing to look at next."""
    if results.unreadable:
        return prose(results.unreadable)
    total = f"{reached(results.score, results.max_score)}."
    following = next_exercise(results)
    ungraded = sum(exercise.verdict is Verdict.COULD_NOT_GRADE for exercise in results.exercises)
    if ungraded:
        total += f" {ungraded} of {len(results.exercises)} exercises could not be graded, which is not your fault."
    if following is None or following.verdict is Verdict.COULD_NOT_GRADE:
        return total
    title = following.title[:1].lower() + following.title[1:]
    return f"{total} Next: **{following.name}**, {title}."
