"""What a person sees in the terminal: the table of one submission, the overview of many.

``print_results`` prints either. Words stand beside colours, ``NO_COLOR`` is honoured by rich, and every text
of a student's is cleaned of control characters before.
"""

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from autograder.feedback_text import WORDS, both, given, next_exercise, of_most, points, reached, reference
from autograder.notebook.shown import clean
from autograder.pasting import as_line
from autograder.results import Counterexample, ExerciseResult, Results, Verdict

STYLES = {
    Verdict.CORRECT: "green",
    Verdict.PARTLY_CORRECT: "yellow",
    Verdict.WRONG: "red",
    Verdict.NOT_ATTEMPTED: "dim",
    Verdict.NOT_REQUIRED: "dim",
    Verdict.COULD_NOT_GRADE: "bold magenta",
}
SIGNS = {
    Verdict.CORRECT: "+",
    Verdict.PARTLY_CORRECT: "~",
    Verdict.WRONG: "x",
    Verdict.NOT_ATTEMPTED: ".",
    Verdict.NOT_REQUIRED: "-",
    Verdict.COULD_NOT_GRADE: "!",
}
"""One sign an exercise in the overview of many submissions."""

LONGEST_WHY = 200
"""Characters of a reason in a table; the results file has all of it."""


def print_results(console: Console, every: Sequence[Results]) -> None:
    """Print one submission in detail, or an overview of several."""
    if len(every) == 1:
        _print_one(console, every[0])
    else:
        _print_many(console, every)


def _print_one(console: Console, results: Results) -> None:
    name = clean(results.submission, 60)
    if results.unreadable:
        console.print(Text(f"{name} could not be read", style="bold"))
        console.print(Text(clean(results.unreadable, 400)))
        return
    console.print(Text(f"{name}: {reached(results.score, results.max_score)}\n", style="bold"))
    whys = [clean(_why(exercise), LONGEST_WHY) for exercise in results.exercises]
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("exercise", no_wrap=True)
    table.add_column("points", justify="right", no_wrap=True)
    table.add_column("verdict", no_wrap=True)
    if any(whys):
        table.add_column("why")
    for exercise, why in zip(results.exercises, whys, strict=True):
        verdict = Text(WORDS[exercise.verdict].lower(), style=STYLES[exercise.verdict])
        row = [Text(exercise.name), Text(of_most(exercise)), verdict]
        table.add_row(*row, *([Text(why)] if any(whys) else []))
    console.print(table)
    following = next_exercise(results)
    rows = list(_details(following)) if following else []
    if following and len(rows) > 1:  # a reason alone stands in the table
        console.print(Text(f"\nlook first at {following.name}", style="bold"))
        grid = Table(box=None, pad_edge=False, show_header=False, padding=(0, 2, 0, 0))
        for label, text in rows:
            grid.add_row(Text(label), Text(text))
        console.print(grid)


def _details(exercise: ExerciseResult) -> Iterator[tuple[str, str]]:
    """Yield what is to be said of one exercise: a label and a text for each line."""
    example = exercise.counterexample
    if example is None and exercise.reason:
        yield "what happened", clean(exercise.reason, 400)
    if example:
        inputs = given(example)
        yield "smallest example", clean(example.expression, 200) + (f"   with {inputs}" if inputs else "")
        line, by = as_line(example), reference(example)
        if line and not exercise.carried_forward:
            yield "  to paste", clean(line, 300)
        if "error" in example.yours:
            yield "  yours", clean(str(example.yours["error"]), 300)
        for name, value in example.expected.items():
            yours, expected = both(example.yours.get(name, ""), value)
            yield f"  {name}", (f"yours {yours}, " if yours else "") + f"{by} {expected}"
    if exercise.verdict is Verdict.PARTLY_CORRECT:
        right = [check.sentence for check in exercise.checks if check.passed]
        yield from (("" if index else "right so far", sentence) for index, sentence in enumerate(right))
    yield from _mistakes(exercise)


def _mistakes(exercise: ExerciseResult) -> Iterator[tuple[str, str]]:
    """Yield what is known of the mistake, and a question that leads on."""
    for alike in exercise.mistakes or ():
        for index, mistake in enumerate(alike):
            yield ("what looks wrong" if not index else "or"), mistake.sentence.replace("`", "")
            yield "a question", mistake.question.replace("`", "")
    if not exercise.mistakes and exercise.hints:
        yield "a question", exercise.hints[0]


def _why(exercise: ExerciseResult) -> str:
    """Return one line: the smallest example where there is one, else the reason."""
    example = exercise.counterexample
    return _short(example) if example else exercise.reason


def _short(example: Counterexample) -> str:
    inputs = given(example)
    where = clean(example.expression, 60) + (f" at {inputs}" if inputs else "")
    if "error" in example.yours:
        return f"{where}: {example.yours['error']}"
    name, value = next(iter(example.expected.items()))
    yours, expected = both(example.yours.get(name, "missing"), value)
    return f"{where}: {name} is {yours}, expected {expected}"


def _print_many(console: Console, every: Sequence[Results]) -> None:
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("submission", overflow="fold", max_width=max(20, console.width // 4))
    table.add_column("points", justify="right", no_wrap=True)
    table.add_column("exercises", no_wrap=True)
    table.add_column("look first at")
    for results in every:
        total = "-" if results.unreadable else f"{points(results.score)}/{points(results.max_score)}"
        table.add_row(Text(clean(results.submission, 60)), Text(total), _signs(results), Text(_first(results)))
    console.print(table)
    used = {exercise.verdict for results in every if not results.unreadable for exercise in results.exercises}
    legend = [f"{SIGNS[verdict]} {WORDS[verdict].lower()}" for verdict in Verdict if verdict in used]
    console.print()
    for line in _lines(["each sign is one exercise:", *legend], console.width):
        console.print(Text(line, style="dim"))
    console.print(Text(_counted(every)))


def _signs(results: Results) -> Text:
    if results.unreadable:
        return Text("unreadable", style=STYLES[Verdict.COULD_NOT_GRADE])
    signs = Text()
    for exercise in results.exercises:
        signs.append(SIGNS[exercise.verdict], style=STYLES[exercise.verdict])
    return signs


def _first(results: Results) -> str:
    """Return the first exercise that is not right, and why."""
    if results.unreadable:
        return clean(results.unreadable, LONGEST_WHY)
    one = next_exercise(results)
    if one is None:
        return "all right"
    if all(exercise.verdict is Verdict.NOT_ATTEMPTED and not exercise.reason for exercise in results.exercises):
        return "nothing attempted yet"
    return clean(f"{one.name}: {_why(one) or WORDS[one.verdict].lower()}", LONGEST_WHY)


def _lines(pieces: Sequence[str], width: int) -> list[str]:
    """Put pieces on as few lines as they fit on; none is broken."""
    lines = [pieces[0]]
    for piece in pieces[1:]:
        if len(lines[-1]) + 3 + len(piece) <= width:
            lines[-1] += "   " + piece
        else:
            lines.append(piece)
    return lines


def _counted(every: Sequence[Results]) -> str:
    """Say in one line how many there are, and how many of them need the instructor."""
    unreadable = sum(bool(results.unreadable) for results in every)
    ungraded = sum(not results.unreadable and not results.complete for results in every)
    right = sum(next_exercise(results) is None for results in every)
    rest = len(every) - right - unreadable
    parts = [f"{len(every)} submissions: {right} all right, {rest} with something to look at"]
    parts += [f"{unreadable} unreadable"] if unreadable else []
    parts += [f"{ungraded} not graded to the end"] if ungraded else []
    return ", ".join(parts)
