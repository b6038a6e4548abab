"""``autograder certify``: the proof that the hidden checks tell wrong programs from right ones."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from rich.console import Console

    from autograder.assignment import Assignment
    from autograder.course import Course
    from autograder.misconceptions.trials import Tried


def certify(
    names: Annotated[list[str] | None, typer.Argument(metavar="[ASSIGNMENT]...", help="Default: all.")] = None,
    *,
    exercise: Annotated[str, typer.Option(help="Try this exercise's programs only, and write nothing.")] = "",
    kit: Annotated[bool, typer.Option("--kit", help="Try the kit that students check themselves with instead.")] = False,
    check: Annotated[bool, typer.Option("--check", help="Write nothing; fail where the certificate is another.")] = False,
    processes: Annotated[
        int, typer.Option(min=0, help="Trials at once. (default: one more than processors)", show_default=False)
    ] = 0,
) -> None:
    """Grade every known wrong, unusual and machine-made program, print what each costs, and write the certificate.

    Exit status: 0 when every wrong program loses points on its exercise and on no other and every right one keeps them
    all; 1 otherwise; 2 bad usage.
    """
    from rich.console import Console  # noqa: PLC0415 - a --help must not wait for it

    from autograder import assignment  # noqa: PLC0415 - as above
    from autograder.cli.certify_kit import certify_kit  # noqa: PLC0415 - as above
    from autograder.course import Course  # noqa: PLC0415 - as above
    from autograder.misconceptions.catalogue import PatchError  # noqa: PLC0415 - as above

    console, course, good = Console(), Course.here(), True
    try:
        for name in names or assignment.names():
            chosen = assignment.load(name)
            if kit:
                good &= certify_kit(chosen, course, exercise, check=check, processes=processes)
            else:
                good &= _certify(chosen, course, console, exercise, check=check, processes=processes)
    except (assignment.AssignmentError, PatchError) as error:
        sys.stderr.write(f"autograder: {error}\n")
        raise typer.Exit(2) from None
    raise typer.Exit(0 if good else 1)


def _certify(
    chosen: "Assignment", course: "Course", console: "Console", exercise: str, *, check: bool, processes: int
) -> bool:
    """Certify one assignment; return whether its checks hold, and its certificate with --check."""
    from autograder import matrix  # noqa: PLC0415 - as in certify
    from autograder.assignment import AssignmentError  # noqa: PLC0415 - as in certify
    from autograder.misconceptions import certificate  # noqa: PLC0415 - as in certify

    if exercise and exercise not in chosen.exercise:
        raise AssignmentError(f"{chosen.name} has no exercise '{exercise}'; it has {', '.join(chosen.exercise)}")
    every = _tried(chosen, course, exercise, processes)
    matrix.print_matrix(console, list(chosen.exercise), every, exercise)
    console.print()
    faults = matrix.print_findings(console, every)
    found = certificate.certificate(chosen, every)
    matrix.print_summary(console, found)
    if faults:
        console.print(f"{faults} programs stand against the checks; nothing is certified", style="bold red")
        return False
    if exercise:
        return True
    if check and certificate.read(chosen) != found:
        sys.stderr.write(f"autograder: the certificate of {chosen.name} is stale; run `autograder certify` and commit it\n")
        return False
    where = chosen.folder / certificate.FILE if check else certificate.write(chosen, found)
    console.print(f"certificate: {where}", style="dim", soft_wrap=True, highlight=False)
    return True


def _tried(chosen: "Assignment", course: "Course", exercise: str, processes: int) -> list["Tried"]:
    """Grade all trials, with a progress bar where somebody watches."""
    from rich.console import Console  # noqa: PLC0415 - as in certify
    from rich.progress import MofNCompleteColumn, Progress, TimeRemainingColumn  # noqa: PLC0415 - as in certify

    from autograder.misconceptions.trials import KnownPrograms, run  # noqa: PLC0415 - as in certify

    trials = [trial for trial in KnownPrograms(chosen).trials() if exercise in {"", trial.exercise}]
    console = Console(stderr=True)
    columns = (*Progress.get_default_columns()[:2], MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        found = list(progress.track(run(chosen, course, trials, processes), total=len(trials), description=chosen.name))
    place = {trial: position for position, trial in enumerate(trials)}
    return sorted(found, key=lambda tried: place[tried.trial])
