"""``autograder collect``: submissions into the course, from an LMS's zip, from git clones, from nbgrader's exchange."""

import datetime
import io
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from autograder.cli.choosing import chosen_assignment, refuse
from autograder.cli.grade import NOT_ALL

if TYPE_CHECKING:
    from autograder.collection.clones import Wanted
    from autograder.collection.collecting import Outcome
    from autograder.collection.orders import Done

NO_SOURCE = "name a zip of your LMS, a folder of git clones or a text file of their addresses, or say --exchange"
MOST_LINES = 40


def collect(  # noqa: PLR0913, PLR0917 - these are the command's options
    assignment: Annotated[str, typer.Argument(help="The assignment. (default: the one with work)", show_default=False)] = "",
    source: Annotated[
        list[Path] | None,
        typer.Argument(help="A zip of Canvas or Moodle, a folder of git clones or of files, a text file of addresses."),
    ] = None,
    roster: Annotated[
        Path | None,
        typer.Option(help="CSV of all students. (default: workspace/roster.csv, else the gradebook)", show_default=False),
    ] = None,
    exchange: Annotated[bool, typer.Option("--exchange", help="Collect from nbgrader's exchange.")] = False,  # noqa: FBT002 - an option of the command line
    before: Annotated[str, typer.Option(metavar="TIME", help="Of clones, the last commit up to then.")] = "",
    tag: Annotated[str, typer.Option(metavar="NAME", help="Of clones, the commit of this tag.")] = "",
    timezone: Annotated[str, typer.Option(metavar="ZONE", help="Of times that name none.")] = "UTC",
    alias: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME=STUDENT", help="Whose something is; workspace/aliases.toml keeps it.", show_default=False
        ),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be done, and write nothing.")] = False,  # noqa: FBT002 - as above
) -> None:
    """Put what was handed in into workspace/submitted; what it replaces is kept in workspace/collected.

    Nothing that arrives is run or obeyed: archives are read file by file, clones without their configuration. Whose
    something is, the roster tells (of your own, or as Canvas or Moodle exports it); what is nobody's is kept and listed.
    Exit status: 0 all is collected; 2 bad usage; 3 something could not be read or matched.
    """
    from autograder.assignment import AssignmentError  # noqa: PLC0415 - a --help must not wait for it
    from autograder.collection.aliases import AliasError  # noqa: PLC0415 - as above
    from autograder.collection.orders import Order, OrderError, carried_out  # noqa: PLC0415 - as above
    from autograder.course import Course  # noqa: PLC0415 - as above
    from autograder.gradebook.opening import GradebookUnusable  # noqa: PLC0415 - as above
    from autograder.gradebook.settings import SettingsError  # noqa: PLC0415 - as above
    from autograder.rosters.students import RosterError  # noqa: PLC0415 - as above

    try:
        name, sources = _named(assignment, source or [])
        if not sources and not exchange:
            refuse(f"collect from where? {NO_SOURCE}")
        chosen = chosen_assignment(name)
        which = _wanted(chosen.notebook, before, tag, timezone)
        order = Order(chosen, tuple(sources), exchange, roster, tuple(alias or ()), *which, dry_run)
        done = carried_out(order, Course.here(), _watched)
    except (AliasError, AssignmentError, GradebookUnusable, OrderError, RosterError, SettingsError) as error:
        refuse(str(error))
    except OSError as error:
        refuse(f"'{error.filename}': {error.strerror}")
    _show(done, dry=dry_run)
    raise typer.Exit(0 if not done.faults and all(one.collected for one in done.outcomes) else NOT_ALL)


def _named(assignment: str, sources: list[Path]) -> tuple[str, list[Path]]:
    """Return the assignment and the sources; a first word that is no assignment but a file is a source."""
    from autograder.assignment import names  # noqa: PLC0415 - as in collect

    if assignment and assignment not in names() and Path(assignment).exists():
        assignment, sources = "", [Path(assignment), *sources]
    for path in sources:
        if not path.exists():
            refuse(f"there is no '{path}'; {NO_SOURCE}")
    return assignment, sources


def _wanted(notebook: str, before: str, tag: str, timezone: str) -> "tuple[Wanted, datetime.tzinfo]":
    """Return which commits count, and the zone of times that name none."""
    from autograder.collection.clones import Wanted  # noqa: PLC0415 - as in collect
    from autograder.collection.times import moment, zone  # noqa: PLC0415 - as in collect

    try:
        local = zone(timezone)
        return Wanted(notebook, moment(before, local) if before else None, tag), local
    except ValueError as error:
        refuse(str(error))


def _watched(things: Iterable[Any], doing: str, of: int | None) -> Iterator[Any]:
    """Pass things on, with a progress bar where somebody watches."""
    from rich.console import Console  # noqa: PLC0415 - as in collect
    from rich.progress import MofNCompleteColumn, Progress, TimeRemainingColumn  # noqa: PLC0415 - as in collect

    console = Console(stderr=True)
    columns = (*Progress.get_default_columns()[:2], MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task(doing, total=of)
        for thing in things:
            progress.update(task, total=getattr(thing, "of", 0) or of, advance=1)
            yield thing


def _show(done: "Done", *, dry: bool) -> None:
    """Print how many were collected, then what a person should look at."""
    from rich.console import Console  # noqa: PLC0415 - as in collect
    from rich.text import Text  # noqa: PLC0415 - as in collect

    from autograder.notebook.shown import clean  # noqa: PLC0415 - as in collect

    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal or a pipe that takes ASCII alone
    console = Console()
    for line in _counts(done, dry=dry):
        console.print(Text(line))
    lost = [one for one in done.outcomes if not one.collected]
    if lost:
        console.print()
        console.print(_table(lost[:MOST_LINES]))
        more = len(lost) - MOST_LINES
        console.print(Text(f"... and {more} more, see {done.listed}" if more > 0 else ""), end="\n" if more > 0 else "")
    strange = [one for one in lost if not one.student]
    if strange:
        example = f"{strange[0].called}={strange[0].near[0] if strange[0].near else 'STUDENT'}"
        console.print(
            Text(f'\nIf you know whose something is, say --alias "{example}", or write into workspace/aliases.toml:')
        )
        for one in strange[:MOST_LINES]:
            console.print(Text(f"{_quoted(one.called)} = {_quoted(one.near[0] if one.near else 'STUDENT')}"), soft_wrap=True)
    for fault in done.faults[:MOST_LINES]:
        console.print(Text(clean(fault, 400)))
    console.print(Text(f"\n{'nothing was written' if dry else f'list: {clean(str(done.listed), 1000)}'}"), soft_wrap=True)


def _counts(done: "Done", *, dry: bool) -> list[str]:
    from autograder.collection.keeping import Status  # noqa: PLC0415 - as in collect

    collected = [one for one in done.outcomes if one.collected]
    parts = [(status, sum(one.status is status for one in collected)) for status in Status]
    told = ", ".join(f"{count} {status.value}" for status, count in parts if count)
    late = sum(bool(one.late) for one in collected)
    many = f"{len(collected)} submission{'' if len(collected) == 1 else 's'}"
    lines = [f"{many} {'would be ' if dry else ''}collected" + (f": {told}; {late} late" if collected else "")]
    unknown = sum(bool(one.late) and one.time is None for one in collected)
    if unknown:
        lines.append(f"{unknown} late by the LMS's word, which does not say how late: no penalty without a timestamp.txt")
    here = {one.student for one in done.outcomes}
    absent = sum(student.id not in here for student in done.roster.students)
    if absent:
        lines.append(f"{absent} of {len(done.roster.students)} students handed in nothing here")
    return lines


def _table(lost: "list[Outcome]") -> object:
    """Return what is not collected, and why."""
    from rich.table import Table  # noqa: PLC0415 - as in collect
    from rich.text import Text  # noqa: PLC0415 - as in collect

    from autograder.notebook.shown import clean  # noqa: PLC0415 - as in collect

    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in ("not collected", "near", "why"):
        table.add_column(column, overflow="fold")
    for one in lost:
        near = ", ".join(clean(name, 40) for name in one.near) or "-"
        shown = clean(one.student, 60) or one.called
        table.add_row(
            Text(shown),
            Text("" if one.student else near),
            Text(one.why + (f" (kept: {one.replaced})" if one.replaced else "")),
        )
    return table


def _quoted(text: str) -> str:
    """Return a text as TOML has it between quotation marks."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
