"""``autograder report``: the class at a glance, from a folder of results."""

import io
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from autograder.cli.choosing import chosen_assignment, refuse
from autograder.cli.grade import NOT_ALL

MOST_NAMES = 8
"""Names that the terminal is told; the page has all of them."""

if TYPE_CHECKING:
    from autograder.report.overview import Report


def report(
    assignment: Annotated[str, typer.Option(help="The assignment. (default: the one with work)", show_default=False)] = "",
    results: Annotated[
        Path | None,
        typer.Option(help="The folder of results. (default: workspace/results/<assignment>)", show_default=False),
    ] = None,
    output_dir: Annotated[
        Path | None,
        typer.Option(help="Where the report goes. (default: workspace/report/<assignment>)", show_default=False),
    ] = None,
    roster: Annotated[
        Path | None,
        typer.Option(help="CSV of all students: with a column id, or as Canvas or Moodle exports it."),
    ] = None,
) -> None:
    """Write a page, tables and JSON about all results of an assignment. Not for students.

    Comments on mistakes are read from workspace/comments/<assignment>.toml.
    Exit status: 0; 2 bad usage; 3 something could not be read or graded.
    """
    from autograder.assignment import AssignmentError  # noqa: PLC0415 - a --help must not wait for it
    from autograder.comments import CommentsError, load  # noqa: PLC0415 - as above
    from autograder.course import Course  # noqa: PLC0415 - as above
    from autograder.report.overview import survey  # noqa: PLC0415 - as above
    from autograder.report.reading import NothingToReport, read_folder  # noqa: PLC0415 - as above
    from autograder.rosters.reading import read_roster  # noqa: PLC0415 - as above
    from autograder.rosters.students import RosterError  # noqa: PLC0415 - as above

    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal or a pipe that takes ASCII alone
    workspace = Course.here().workspace
    try:
        chosen = chosen_assignment(assignment, results)
        students = read_roster(roster) if roster else None
        comments = load(workspace / "comments" / f"{chosen.name}.toml")
        folder = read_folder(results or workspace / "results" / chosen.name, chosen)
        made = survey(chosen, folder, comments, students)
        target = output_dir or workspace / "report" / chosen.name
        _write(target, _files(made))
    except (AssignmentError, CommentsError, NothingToReport, RosterError) as error:
        refuse(str(error))
    except OSError as error:
        refuse(f"'{error.filename}' cannot be written: {error.strerror}; say --output-dir DIR")
    sys.stdout.write(f"{_summary(made)}\n\nreport: {_shown(target / 'report.html')}\n")
    raise typer.Exit(0 if made.complete else NOT_ALL)


def _files(made: "Report") -> dict[str, bytes]:
    """Return each file of the report by its name."""
    import msgspec  # noqa: PLC0415 - as in report

    from autograder.report import tables  # noqa: PLC0415 - as in report
    from autograder.report.page import page  # noqa: PLC0415 - as in report

    return {
        "report.json": msgspec.json.format(msgspec.json.encode(made), indent=2) + b"\n",
        "submissions.csv": tables.submissions(made),
        "exercises.csv": tables.exercises(made),
        "verdicts.csv": tables.verdicts(made),
        "report.html": page(made).encode(),
    }


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    """Replace files whole: earlier ones stay until all of the new ones are there."""
    folder.mkdir(parents=True, exist_ok=True)
    temporary = {name: folder / f".writing-{os.getpid()}-{name}" for name in files}
    try:
        for name, data in files.items():
            temporary[name].write_bytes(data)
        for name, path in temporary.items():
            path.replace(folder / name)
    finally:
        for path in temporary.values():
            path.unlink(missing_ok=True)


def _summary(made: "Report") -> str:
    """Return a few lines: how many, how good, what is to be looked at."""
    from autograder.report.page import counted, percent, urgent  # noqa: PLC0415 - as in report

    spread = made.distribution
    right = sum(one.all_right for one in made.submissions)
    lines = [f"{counted(len(made.submissions), 'submission')}, {right} all right"]
    if spread.counted:
        quartiles = f"{percent(spread.lower_quartile)} to {percent(spread.upper_quartile)}"
        lines[0] += f"; median {percent(spread.median)}, middle half {quartiles}"
    if made.mistakes:
        first = made.mistakes[0]
        lines.append(f"most frequent mistake: {first.id} ({counted(len(first.submissions), 'submission')})")
    if made.attendance:
        here = made.attendance
        lines.append(f"{len(here.absent)} of {counted(here.students, 'student')} handed in nothing, {len(here.late)} late")
        more = [f"and {len(here.unlisted) - MOST_NAMES} more"] if len(here.unlisted) > MOST_NAMES else []
        lines += [f"not on the roster: {', '.join([*here.unlisted[:MOST_NAMES], *more])}"] if here.unlisted else []
    lines += urgent(made)
    lines += [f"{file.name}: {file.why}" for file in made.broken]
    return "\n".join([*lines, *made.unused_comments])


def _shown(path: Path) -> str:
    from autograder.notebook.shown import clean  # noqa: PLC0415 - as in report

    return clean(str(path), 1000)
