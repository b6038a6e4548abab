"""Carries out what an instructor asked for: ``carried_out`` opens the sources, collects the class and writes the list."""

import datetime
import tempfile
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from autograder.assignment import Assignment
from autograder.class_run.locking import alone
from autograder.collection import collecting
from autograder.collection.aliases import read_aliases
from autograder.collection.clones import Wanted
from autograder.collection.collecting import Outcome
from autograder.collection.deliveries import Delivery, Refused
from autograder.collection.keeping import Keeper
from autograder.collection.listing import write_list
from autograder.collection.sources import opened
from autograder.collection.times import noted
from autograder.course import Course
from autograder.gradebook.settings import Settings, read_settings
from autograder.gradebook.students import due_date, known_students
from autograder.notebook.shown import clean
from autograder.rosters.reading import read_roster
from autograder.rosters.students import Roster

Item = TypeVar("Item")
Watch = Callable[[Iterable[Any], str, int | None], Iterable[Any]]
"""Passes things on, and shows how far it is: the things, what is done with them, how many there are."""


class OrderError(Exception):
    """What was asked for cannot be done; the message says what to ask for."""


@dataclass(frozen=True)
class Order:
    """What an instructor asked for.

    Attributes:
        assignment: Which.
        sources: Zips, folders, lists of addresses.
        exchange: Whether nbgrader's exchange is one more.
        roster: The list of students, or None.
        aliases: ``NAME=STUDENT`` each.
        wanted: Which commits of clones count.
        local: The zone of times that name none.
        dry: Whether nothing is written.
    """

    assignment: Assignment
    sources: tuple[Path, ...]
    exchange: bool
    roster: Path | None
    aliases: tuple[str, ...]
    wanted: Wanted
    local: datetime.tzinfo
    dry: bool


@dataclass(frozen=True)
class Done:
    """What came of it.

    Attributes:
        outcomes: What became of each submission.
        faults: Sources that could not be read, and what nbgrader warns of.
        roster: The students.
        listed: Where the list is.
    """

    outcomes: tuple[Outcome, ...]
    faults: tuple[str, ...]
    roster: Roster
    listed: Path


def carried_out(order: Order, here: Course, watch: Watch) -> Done:
    """Collect a class.

    Args:
        order: What is asked for.
        here: The course.
        watch: Shows how far it is.

    Raises:
        OrderError: Something is asked for that cannot be.
        AliasError: A name is assigned to nobody.
        GradebookUnusable: The gradebook cannot be read.
        RosterError: The roster cannot be read.
        SettingsError: nbgrader's configuration cannot be read.
        OSError: Something cannot be written.
    """
    settings, kept = read_settings(here.root, order.assignment), here.workspace / "collected"
    course = _course(order, here, settings)
    name, notebook = order.assignment.name, order.assignment.notebook
    keeper = Keeper(settings.submitted, kept, name, notebook, dry=order.dry)
    listed = kept / name / "collected.csv"
    with nullcontext() if order.dry else alone(kept), tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        held, faults = _open(order, here, Path(folder), stack, watch)
        outcomes = tuple(watch(collecting.collect(held, course, keeper), "collecting", None))
        if not order.dry:
            write_list(listed, [_row(one) for one in outcomes])
    return Done(outcomes, tuple(faults), course.roster, listed)


def _course(order: Order, here: Course, settings: Settings) -> collecting.Course:
    """Return what must be known of the course."""
    path = order.roster or here.workspace / "roster.csv"
    listed = order.roster or path.exists()
    roster = read_roster(path) if listed else known_students(settings.db_url, settings.course_id)
    if order.sources and not roster.students:
        raise OrderError(
            f"nobody knows the students: say --roster FILE.csv, or put it at '{path}' "
            "(Canvas's gradebook, Moodle's worksheet or participants, or a CSV with a column id)"
        )
    aliases = read_aliases(here.workspace / "aliases.toml", order.aliases, [student.id for student in roster.students])
    due = due_date(settings.db_url, settings.course_id, order.assignment.name)
    return collecting.Course(roster, aliases, order.assignment.notebook, due, order.local)


def _open(
    order: Order, here: Course, folder: Path, stack: ExitStack, watch: Watch
) -> tuple[list[Sequence[Delivery]], list[str]]:
    """Return what each source holds, and which could not be read."""
    held: list[Sequence[Delivery]] = []
    faults: list[str] = []
    for number, path in enumerate(order.sources):
        own = folder / str(number)
        own.mkdir()
        try:
            source = stack.enter_context(opened(path, own, order.wanted))
            if (order.wanted.before or order.wanted.tag) and not source.has_commits:
                raise OrderError(f"--before and --tag choose among commits, and '{clean(str(path), 200)}' has none")
            held.append(list(watch(source.deliveries, f"reading {clean(path.name, 40)}", source.of)))
        except Refused as error:
            faults.append(str(error))
    if order.exchange:
        from autograder.collection.exchange import deliveries_of_exchange  # noqa: PLC0415 - nbgrader's exchange takes long to load

        own = folder / "exchange"
        own.mkdir()
        try:
            found, warnings = deliveries_of_exchange(here.root, order.assignment.name, own)
            held.append(found)
            faults += warnings
        except Refused as error:
            faults.append(str(error))
    return held, faults


def _row(one: Outcome) -> list[str]:
    late = {None: "", True: "yes", False: "no"}[one.late]
    time = noted(one.time) if one.time else ""
    return [one.student, one.status.value, late, time, one.source, one.sha256, one.replaced, one.why]
