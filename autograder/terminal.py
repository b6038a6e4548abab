"""What a person sees in the terminal: the table of one submission, the overview of many.

``print_results`` prints either. Words stand beside colours, ``NO_COLOR`` is honoured by rich, and every text of a
student's is cleaned of control characters before.
"""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from autograder.feedback_text import WORDS, number, points
from autograder.notebook.shown import clean
from autograder.results import ExerciseResult, Results, Verdict

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


def print_results(console: Console, every: Sequence[Results]) -> None:
    """Print one submission in detail, or an overview of several."""
    if len(every) == 1:
        _print_one(console, every[0])
    else:
        _print_many(console, every)


def _print_one(console: Console, results: Results) -> None:
    title = f"{clean(results.submission, 60)}: {points(results.score)} of {points(results.max_score)} points"
    if results.unreadable:
        console.print(Text(f"{title}. {clean(results.unreadable, 400)}"))
        return
    console.print(Text(f"{title}\n", style="bold"))
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("exercise", no_wrap=True)
    table.add_column("points", justify="right", no_wrap=True)
    table.add_column("verdict", no_wrap=True)
    table.add_column("why", overflow="fold")
    for exercise in results.exercises:
        reached = f"{points(exercise.score)}/{points(exercise.max_score)}"
        verdict = Text(WORDS[exercise.verdict].lower(), style=STYLES[exercise.verdict])
        table.add_row(exercise.name, reached, verdict, Text(_why(exercise)))
    console.print(table)


def _why(exercise: ExerciseResult) -> str:
    """Return one line: the smallest example where there is one, else the reason."""
    example = exercise.counterexample
    if example is None:
        return clean(exercise.reason, 160)
    given = ", ".join(f"{name} = {number(value)}" for name, value in example.inputs.items())
    where = f"{clean(example.expression, 60)}" + (f" at {given}" if given and "(" not in example.expression[:12] else "")
    if "error" in example.yours:
        return f"{where}: {clean(str(example.yours['error']), 100)}"
    name, value = next(iter(example.expected.items()))
    return f"{where}: {name} is {number(example.yours.get(name, 'missing'))}, expected {number(value)}"


def _print_many(console: Console, every: Sequence[Results]) -> None:
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("submission", overflow="fold", max_width=32)
    table.add_column("points", justify="right", no_wrap=True)
    table.add_column("exercises", no_wrap=True)
    table.add_column("first to look at", overflow="fold")
    for results in every:
        signs = Text()
        for exercise in results.exercises:
            signs.append(SIGNS[exercise.verdict], style=STYLES[exercise.verdict])
        reached = f"{points(results.score)}/{points(results.max_score)}"
        table.add_row(Text(clean(results.submission, 60)), reached, signs, Text(_first(results)))
    console.print(table)
    legend = "   ".join(f"{SIGNS[verdict]} {WORDS[verdict].lower()}" for verdict in Verdict)
    console.print(Text(f"exercises in the order of the assignment:   {legend}", style="dim"))


def _first(results: Results) -> str:
    """Return the first exercise that is not right, and why."""
    if results.unreadable:
        return clean(results.unreadable, 160)
    unfinished = [e for e in results.exercises if e.verdict not in (Verdict.CORRECT, Verdict.NOT_REQUIRED)]
    attempted = [e for e in unfinished if e.verdict is not Verdict.NOT_ATTEMPTED]
    if not unfinished:
        return "all right"
    one = (attempted or unfinished)[0]
    why = _why(one)
    return f"{one.name}: {why}" if why else f"{one.name}: {WORDS[one.verdict].lower()}"
