"""``autograder export FORMAT``: grades for an LMS, for nbgrader's scripts, for Gradescope, for programs."""

import io
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from autograder.cli.choosing import chosen_assignment, refuse
from autograder.cli.grade import NOT_ALL

if TYPE_CHECKING:
    from autograder.grades.classes import Grades
    from autograder.grades.formats import Exported, Format, Wish

MOST_NAMES = 20
"""Students of one kind that the terminal is told by name."""


def export(  # noqa: PLR0913, PLR0917 - these are the command's options
    form: Annotated[
        str, typer.Argument(metavar="FORMAT", help="canvas, gradescope, json, moodle or nbgrader.", show_default=False)
    ],
    assignment: Annotated[str, typer.Option(help="The assignment. (default: the one with work)", show_default=False)] = "",
    into: Annotated[
        Path | None, typer.Option(metavar="FILE", help="canvas, moodle: the file that you have downloaded there.")
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="(default: workspace/export/<assignment>/<format>.*)", show_default=False),
    ] = None,
    results: Annotated[
        Path | None, typer.Option(metavar="DIR", help="A folder of results, in place of the gradebook.")
    ] = None,
    roster: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="CSV of all students. (default: workspace/roster.csv)", show_default=False),
    ] = None,
    column: Annotated[str, typer.Option(metavar="NAME", help="canvas: what the assignment is called there.")] = "",
    whole: Annotated[  # noqa: FBT002 - an option of the command line
        bool, typer.Option("--whole", help="canvas: all columns and students, not only those that change.")
    ] = False,
) -> None:
    """Write the grades of an assignment to a file that somebody else reads.

    They are the gradebook's, with what a person has set and what being late costs; where it has none, those of the results.
    Exit status: 0; 2 bad usage; 3 something could not be read, or a grade is in no row of the file.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal or a pipe that takes ASCII alone
    chosen = _format(form)
    with refusing():
        from autograder.course import Course  # noqa: PLC0415 - a --help must not wait for it
        from autograder.grades.gathering import gathered  # noqa: PLC0415 - as above
        from autograder.whole_files import write_whole  # noqa: PLC0415 - as above

        wish, course = _wish(chosen, into, column, whole=whole), Course.here()
        about = chosen_assignment(assignment, results)
        grades = gathered(about, course, results, roster)
        done = chosen.export(grades, wish)
        target = output or course.workspace / "export" / about.name / f"{chosen.name}{chosen.suffix}"
        write_whole(target, done.data)
    sys.stdout.write("\n".join(_told(chosen, grades, done, target)) + "\n")
    raise typer.Exit(NOT_ALL if done.lost or grades.broken else 0)


@contextmanager
def refusing() -> Iterator[None]:
    """End the command as badly used where grades cannot be read, or a file cannot be written."""
    from autograder.assignment import AssignmentError  # noqa: PLC0415 - as in export
    from autograder.comments import CommentsError  # noqa: PLC0415 - as in export
    from autograder.gradebook.opening import GradebookUnusable  # noqa: PLC0415 - as in export
    from autograder.gradebook.settings import SettingsError  # noqa: PLC0415 - as in export
    from autograder.grades.classes import GradesError  # noqa: PLC0415 - as in export
    from autograder.rosters.students import RosterError  # noqa: PLC0415 - as in export

    try:
        yield
    except (AssignmentError, CommentsError, GradebookUnusable, GradesError, RosterError, SettingsError) as error:
        refuse(str(error))
    except OSError as error:
        refuse(f"'{error.filename}' cannot be written: {error.strerror}; say --output")


def _format(name: str) -> "Format":
    """Return the format of a name."""
    import difflib  # noqa: PLC0415 - as in export

    from autograder.export import formats  # noqa: PLC0415 - as in export
    from autograder.notebook.shown import clean  # noqa: PLC0415 - as in export

    every = formats()
    if name not in every:
        near = difflib.get_close_matches(name, every, n=1)
        hint = f"did you mean '{near[0]}'?" if near else f"there are {', '.join(every)}"
        refuse(f"there is no format '{clean(name, 40)}'; {hint}")
    return every[name]


def _wish(chosen: "Format", into: Path | None, column: str, *, whole: bool) -> "Wish":
    """Return how a format is exported; what it cannot use is refused."""
    from autograder.grades.formats import Into, Wish  # noqa: PLC0415 - as in export
    from autograder.grades.lms_tables import read_file  # noqa: PLC0415 - as in export

    if chosen.into is Into.NEVER and into:
        refuse(f"{chosen.name} fills in no file; leave --into away")
    if chosen.into is Into.ALWAYS and not into:
        refuse(f"{chosen.name} fills in a file: say --into FILE ({chosen.where})")
    if (column or whole) and chosen.name != "canvas":
        refuse(f"--column and --whole are for canvas, not for {chosen.name}")
    return Wish(read_file(into), into.name, column, whole) if into else Wish()


def _told(chosen: "Format", grades: "Grades", done: "Exported", target: Path) -> Iterator[str]:
    """Yield what is said: how many, what to know, whom to look at, where the file is."""
    from autograder.notebook.shown import clean  # noqa: PLC0415 - as in export

    yield f"{_counted(done.filled)} of {grades.source}, {chosen.title}"
    yield from (f"  {note}" for note in done.notes)
    waiting = [student.id for student in grades.graded if student.needs_person]
    if waiting:
        what = sorted({exercise for student in grades.graded for exercise in student.needs_person})
        yield f"  {len(waiting)} wait for a person ({', '.join(clean(name, 40) for name in what[:4])}): that counts 0 so far"
    absent = len(grades.students) - len(grades.graded)
    if absent:
        yield f"  {absent} of {len(grades.students)} students handed in nothing: {_absent(chosen)}"
    yield from _listed("whose grade is not in the file", done.lost)
    yield from _listed("in the file, but not here", done.strangers)
    yield from _listed("not read", grades.broken)
    yield f"{chosen.name}: {clean(str(target), 1000)}"
    if chosen.where:
        yield f"  to be taken back by {chosen.where.partition(':')[0]}: {chosen.where.rpartition('; then ')[2]}"


def _absent(chosen: "Format") -> str:
    from autograder.grades.formats import Into  # noqa: PLC0415 - as in export

    return "what is in their rows stays" if chosen.into is Into.ALWAYS else "they have no grade, or 0 as nbgrader has it"


def _listed(what: str, names: Iterable[str]) -> Iterator[str]:
    every = list(names)
    if every:
        yield f"{len(every)} {what}:"
        yield from (f"  {name}" for name in every[:MOST_NAMES])
        if len(every) > MOST_NAMES:
            yield f"  and {len(every) - MOST_NAMES} more"


def _counted(count: int) -> str:
    return f"{count} grade{'' if count == 1 else 's'}"
