"""``autograder autograde``: a whole class into nbgrader's gradebook, on all processors."""

import sys
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from autograder.cli.choosing import chosen_assignment, refuse
from autograder.cli.grade import NOT_ALL
from autograder.cli.report import MOST_NAMES
from autograder.cli.watching import watch_class
from autograder.engine.interrupts import INTERRUPTED

if TYPE_CHECKING:
    from collections.abc import Generator

    from autograder.class_run.running import Run, Step
    from autograder.results import Results


def autograde(  # noqa: PLR0913, PLR0917 - these are the command's options
    assignment: Annotated[str, typer.Argument(help="The assignment. (default: the one with work)", show_default=False)] = "",
    student: Annotated[list[str] | None, typer.Option(help="Only this student; say it again for more.")] = None,
    changed: Annotated[bool, typer.Option("--changed", help="Leave alone what is done and has not changed.")] = False,  # noqa: FBT002 - an option of the command line
    processes: Annotated[int, typer.Option(min=0, help="How many at once; 0: all processors.", show_default=False)] = 0,
    scheduler: Annotated[
        str, typer.Option(metavar="ADDRESS", help="Grade on the Dask cluster of this scheduler.", show_default=False)
    ] = "",
    secret: Annotated[Path | None, typer.Option(help="The file that hidden inputs derive from.", show_default=False)] = None,
    watch: Annotated[bool, typer.Option("--watch", help="Go on, and grade what arrives, until Ctrl-C.")] = False,  # noqa: FBT002 - as above
    poll: Annotated[bool, typer.Option("--poll", help="With --watch, on a network drive: look every second.")] = False,  # noqa: FBT002 - as above
) -> None:
    """Grade all that was handed in, and write results, autograded notebooks and the gradebook, as nbgrader does.

    What was graded before, and depends on nothing that has changed, is not graded again; a run that was killed goes on
    where it was. A cluster's workers need this package alone, but are sent the secret: let it be your own, or use TLS.
    Exit status: 0; 2 bad usage; 3 something could not be read or graded.
    """
    if poll and not watch:
        refuse("--poll says how to watch; say --watch, too")
    if scheduler and processes:
        refuse("--processes is about this machine, and --scheduler grades on others; give one of them")
    if not (changed or scheduler):
        _begin_to_load(assignment)  # while what follows imports nbgrader
    from autograder.assignment import AssignmentError  # noqa: PLC0415 - a --help must not wait for it
    from autograder.class_run.cluster import ClusterError  # noqa: PLC0415 - as above
    from autograder.class_run.running import NothingToGrade, autograde  # noqa: PLC0415 - as above
    from autograder.course import CourseError  # noqa: PLC0415 - as above
    from autograder.gradebook.held import HeldError  # noqa: PLC0415 - as above
    from autograder.gradebook.opening import GradebookUnusable  # noqa: PLC0415 - as above
    from autograder.gradebook.release import NoRelease  # noqa: PLC0415 - as above
    from autograder.gradebook.settings import SettingsError  # noqa: PLC0415 - as above

    try:
        run = run_of(assignment, secret, processes, scheduler)
        if watch:
            watch_class(lambda: run_of(assignment, secret, processes, scheduler), student or [], poll=poll)
        every = watched(autograde(run, student or [], changed=changed))
        late = _late(run)
    except (AssignmentError, ClusterError, CourseError, HeldError, NothingToGrade) as error:
        refuse(str(error))
    except (GradebookUnusable, NoRelease, SettingsError) as error:
        refuse(str(error))
    except OSError as error:
        refuse(f"'{error.filename}': {error.strerror}")
    except KeyboardInterrupt:
        sys.stderr.write("stopped; what was graded is written, and the same command does the rest\n")
        raise typer.Exit(INTERRUPTED) from None
    raise typer.Exit(_tell(every, run, late))


def _tell(every: "list[Step]", run: "Run", late: list[str]) -> int:
    """Say what was done; return the exit status."""
    results = [step.finished.results for step in every if step.finished]
    *lines, where = _summary(every, results, run)
    sys.stdout.write("\n".join([*lines, *late, where]) + "\n")
    whole = all(one.complete for one in results) and not any(step.problem for step in every)
    return 0 if whole else NOT_ALL


def _begin_to_load(assignment: str) -> None:
    """Let processes load what they need to grade; what is wrong is said by whoever needs it."""
    from autograder.assignment import AssignmentError  # noqa: PLC0415 - as in autograde
    from autograder.class_run.processes import begin_to_load  # noqa: PLC0415 - as in autograde

    with suppress(AssignmentError, OSError):
        begin_to_load(chosen_assignment(assignment))


def _late(run: "Run") -> list[str]:
    """Return who loses points for being late, and which names of extensions nobody bears."""
    from autograder.class_run.writing import names  # noqa: PLC0415 - as in autograde
    from autograder.feedback_text import points  # noqa: PLC0415 - as in autograde
    from autograder.gradebook.lateness import penalties  # noqa: PLC0415 - as in autograde
    from autograder.notebook.shown import clean  # noqa: PLC0415 - as in autograde

    taken = penalties(run.places.db_url, run.places.course_id, run.assignment.name)
    told = [f"{clean(student, 60)} -{points(less)}" for student, less in list(taken.items())[:MOST_NAMES]]
    more = [f"and {len(taken) - MOST_NAMES} more"] * (len(taken) > MOST_NAMES)
    lines = [f"late, points taken: {', '.join([*told, *more])}"] * bool(taken)
    own = run.lateness.extensions if run.lateness else None
    strange = own.strangers(names(run.places.submitted, run.assignment.name)) if own else []
    return [*lines, *strange[:20]]


def run_of(assignment: str, secret: Path | None, processes: int, scheduler: str = "") -> "Run":
    """Return all that a class run needs to know of the course that the current folder belongs to."""
    from autograder.class_run.running import Run  # noqa: PLC0415 - as in autograde
    from autograder.class_run.writing import Places  # noqa: PLC0415 - as in autograde
    from autograder.course import Course  # noqa: PLC0415 - as in autograde
    from autograder.gradebook.settings import read_settings  # noqa: PLC0415 - as in autograde

    chosen, course = chosen_assignment(assignment), Course.here()
    settings = read_settings(course.root, chosen)
    places = Places(
        settings.submitted,
        settings.autograded,
        course.workspace / "results" / chosen.name,
        course.workspace / "cache" / "written" / chosen.name,
        settings.db_url,
        settings.course_id,
    )
    return Run(chosen, course, places, settings.release, course.secret(secret), settings.lateness, processes, scheduler)


def watched(steps: "Generator[Step]", doing: str = "autograding") -> "list[Step]":
    """Take all steps, with a progress bar where somebody watches; whatever happens, let the run come to its end."""
    from rich.console import Console  # noqa: PLC0415 - as in autograde
    from rich.progress import MofNCompleteColumn, Progress, TimeRemainingColumn  # noqa: PLC0415 - as in autograde

    console, every = Console(stderr=True), []
    columns = (*Progress.get_default_columns()[:2], MofNCompleteColumn(), TimeRemainingColumn())
    progress = Progress(*columns, console=console, transient=True, disable=not console.is_terminal)
    with closing(steps), progress:
        task = progress.add_task(doing, total=None)
        for step in steps:
            every.append(step.light)
            progress.update(task, total=step.of, advance=1)
    return every


def _summary(every: "list[Step]", results: "list[Results]", run: "Run") -> list[str]:
    """Return what came of it: counts, then what a person should look at."""
    from autograder.notebook.shown import clean  # noqa: PLC0415 - as in autograde

    unreadable = [one for one in results if one.unreadable]
    failed = [one for one in results if not one.unreadable and not one.complete]
    counted = f"{len(results)} submission{'' if len(results) == 1 else 's'} written"
    problems = [step.problem for step in every if step.problem]
    untouched = len(every) - len(results) - len(problems)
    lines = [counted + (f", {untouched} had not changed" if untouched else "")]
    lines += [clean(problem, 300) for problem in problems[:20]]
    lines += [f"{clean(one.submission)}: {clean(one.unreadable, 300)}" for one in unreadable[:20]]
    lines += [f"{clean(one.submission)}: not graded to the end; see autograder report" for one in failed[:20]]
    for step in every:
        for sentence in step.finished.tampering if step.finished else ():
            lines.append(f"TAMPERING by {clean(step.student)}: {clean(sentence, 300)}")
    shown = 1 + 60 + 20
    rest = len(lines) - shown
    lines[shown:] = [f"... and {rest} more lines"] * (rest > 0)
    return [*lines, f"results: {clean(str(run.places.results), 1000)}"]
