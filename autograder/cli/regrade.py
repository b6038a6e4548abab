"""``autograder regrade``: after a check was mended, who moves and why, before anything of it is written."""

import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from autograder.cli.autograde import run_of, watched
from autograder.cli.choosing import chosen_assignment, refuse
from autograder.cli.grade import NOT_ALL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from autograder.assignment import Assignment
    from autograder.class_run.moves import Move
    from autograder.class_run.regrading import Regrade
    from autograder.class_run.running import Step

NOT_WRITTEN = 1
"""Exit status: something would change, and nobody has said yes."""

MOST_NAMES = 20


def regrade(
    assignment: Annotated[str, typer.Argument(help="The assignment. (default: the one with work)", show_default=False)] = "",
    student: Annotated[list[str] | None, typer.Option(help="Only this student; say it again for more.")] = None,
    exercise: Annotated[list[str] | None, typer.Option(help="Change only this exercise; say it again for more.")] = None,
    never_lower: Annotated[bool, typer.Option("--never-lower", help="The better verdict of each exercise stays.")] = False,  # noqa: FBT002 - an option of the command line
    yes: Annotated[bool, typer.Option("--yes", help="Write without asking.")] = False,  # noqa: FBT002 - as above
    processes: Annotated[int, typer.Option(min=0, help="How many at once; 0: all processors.", show_default=False)] = 0,
    secret: Annotated[Path | None, typer.Option(help="The file that hidden inputs derive from.", show_default=False)] = None,
) -> None:
    """Grade a class anew after a check, a tolerance or a point was changed; show who moves and why, then ask.

    What has not changed is not graded again, and what a person has set in the gradebook stays. Nothing is written before
    you say yes. Exit status: 0 written, or nothing to write; 1 not written; 2 bad usage; 3 something could not be graded.
    """
    from rich.console import Console  # noqa: PLC0415 - a --help must not wait for it

    from autograder.assignment import AssignmentError  # noqa: PLC0415 - as above
    from autograder.class_run.cluster import ClusterError  # noqa: PLC0415 - as above
    from autograder.class_run.regrading import regrading  # noqa: PLC0415 - as above
    from autograder.class_run.running import NothingToGrade  # noqa: PLC0415 - as above
    from autograder.course import CourseError  # noqa: PLC0415 - as above
    from autograder.gradebook.held import HeldError  # noqa: PLC0415 - as above
    from autograder.gradebook.opening import GradebookUnusable  # noqa: PLC0415 - as above
    from autograder.gradebook.release import NoRelease  # noqa: PLC0415 - as above
    from autograder.gradebook.settings import SettingsError  # noqa: PLC0415 - as above

    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal or a pipe that takes ASCII alone
    try:
        chosen = _exercises(exercise or [], chosen_assignment(assignment))
        run = run_of(assignment, secret, processes)
        with regrading(run, chosen, never_lower=never_lower) as made:
            steps = watched(made.compare(student or []), "regrading")
            _show(made, steps, Console())
            written = not made.pending or _agreed(yes=yes)
            if written and made.pending:
                count = made.pending
                made.write()
                sys.stdout.write(f"{_counted(count, 'submission')} written\n")
    except (AssignmentError, ClusterError, CourseError, HeldError, NothingToGrade) as error:
        refuse(str(error))
    except (GradebookUnusable, NoRelease, SettingsError) as error:
        refuse(str(error))
    except OSError as error:
        refuse(f"'{error.filename}': {error.strerror}")
    if not written:
        sys.stdout.write("nothing was written\n")
        raise typer.Exit(NOT_WRITTEN)
    whole = all(step.finished.results.complete for step in steps if step.finished)
    raise typer.Exit(0 if whole and not any(step.problem for step in steps) else NOT_ALL)


def _exercises(named: list[str], assignment: "Assignment") -> tuple[str, ...]:
    """Return the exercises that were named; refuse one that does not exist."""
    import difflib  # noqa: PLC0415 - as in regrade

    for name in named:
        if name not in assignment.exercise:
            near = difflib.get_close_matches(name, assignment.exercise, n=1)
            hint = f"did you mean '{near[0]}'?" if near else f"it has {', '.join(assignment.exercise)}"
            refuse(f"{assignment.name} has no exercise '{name}'; {hint}")
    return tuple(named)


def _agreed(*, yes: bool) -> bool:
    """Return whether to write; where nobody can answer, not without ``--yes``."""
    if yes:
        return True
    if not sys.stdin.isatty():
        sys.stderr.write("autograder: nobody is there to answer; say --yes to write this\n")
        return False
    sys.stdout.write("Write this? [y/N] ")
    sys.stdout.flush()
    return sys.stdin.readline().strip().casefold() in ("y", "yes")


def _show(made: "Regrade", steps: "Sequence[Step]", console: "Console") -> None:
    """Print who moves and why, then how many."""
    from rich.text import Text  # noqa: PLC0415 - as in regrade

    from autograder.notebook.shown import clean  # noqa: PLC0415 - as in regrade

    if made.moves:
        console.print(_table(made.moves))
        console.print()
    for line in _totals(made):
        console.print(Text(line))
    problems = [clean(step.problem, 300) for step in steps if step.problem]
    for line in problems[:MOST_NAMES]:
        console.print(Text(line))
    if made.ungraded:
        names = ", ".join(clean(name, 60) for name in made.ungraded[:8]) + (" and more" if len(made.ungraded) > 8 else "")
        console.print(Text(f"never graded, and left to autograder autograde: {names}"))


def _table(moves: "Sequence[Move]") -> object:
    """Return the moves as a table, those with the same reason below one another."""
    from rich.table import Table  # noqa: PLC0415 - as in regrade
    from rich.text import Text  # noqa: PLC0415 - as in regrade

    from autograder.notebook.shown import clean  # noqa: PLC0415 - as in regrade

    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("exercise", no_wrap=True)
    table.add_column("student", overflow="fold")
    table.add_column("points", no_wrap=True, justify="right")
    table.add_column("why", ratio=1)
    above = ("", "")
    for move in sorted(moves, key=lambda one: (one.exercise, one.up, one.held, one.why, one.student)):
        why = move.why if (move.exercise, move.why) != above else "the same"
        above = (move.exercise, move.why)
        style = "green" if move.up else "dim" if move.held else "red"
        student = Text(clean(move.student, 60))
        table.add_row(Text(move.exercise), student, Text(_points(move), style=style), Text(why))
    return table


def _points(move: "Move") -> str:
    """Return ``4 -> 10``, and what becomes of it."""
    from autograder.feedback_text import points  # noqa: PLC0415 - as in regrade

    before, after = ("-" if number is None else points(number) for number in (move.before, move.after))
    stays = f" ({before} stays)" if move.held else ""
    person = "" if move.manual is None else f" (a person's {points(move.manual)} stays)"
    return f"{before} -> {after}{stays or person}"


def _totals(made: "Regrade") -> list[str]:
    """Return how many students go up, down, and stay."""
    net: dict[str, float] = {}
    for move in made.moves:
        gained = 0.0 if move.held or move.manual is not None else (move.after or 0.0) - (move.before or 0.0)
        net[move.student] = net.get(move.student, 0.0) + gained
    up, down = sum(total > 1e-6 for total in net.values()), sum(total < -1e-6 for total in net.values())
    stay = made.looked_at - up - down - len(made.ungraded)
    lines = [f"{_counted(made.looked_at, 'submission')}: {up} up, {down} down, {stay} with the same points"]
    held = sum(move.held for move in made.moves)
    lines += [f"{_counted(held, 'exercise')} would lose points, and stay as they were (--never-lower)"] * bool(held)
    words = made.other_words
    lines += [
        f"{_counted(words, 'submission')} with the same points {'is' if words == 1 else 'are'} told something else"
    ] * bool(words)
    return lines


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
