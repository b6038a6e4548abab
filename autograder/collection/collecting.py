"""Collects a class: ``collect`` matches what sources hold with the students, and puts each submission into its place."""

import datetime
import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from autograder.collection.choosing import MOST_FILES, Choice, chosen
from autograder.collection.deliveries import Delivery, Owner, Refused
from autograder.collection.keeping import Keeper, Status, why_unsafe
from autograder.collection.lms_names import fragments
from autograder.collection.matching import Match, Matcher
from autograder.collection.times import moment
from autograder.notebook.shown import clean
from autograder.rosters.students import Roster


@dataclass(frozen=True)
class Outcome:
    """What became of one person's submission.

    Attributes:
        status: What became of it.
        student: Whose, or "".
        called: What the source says of its owner, fit to be shown.
        source: Where it is from, fit to be shown.
        of: How many there are in all.
        late: Whether it came late; None where nobody knows.
        time: When it was handed in, or None.
        sha256: What names its bytes, or "".
        replaced: Where what it replaced lies now, or where an unmatched one is kept.
        why: Why it is not collected, or "".
        near: Students who may be meant.
    """

    status: Status
    student: str
    called: str
    source: str
    of: int = 0
    late: bool | None = None
    time: datetime.datetime | None = None
    sha256: str = ""
    replaced: str = ""
    why: str = ""
    near: tuple[str, ...] = ()

    @property
    def collected(self) -> bool:
        """Whether it lies where it belongs."""
        return self.status not in (Status.UNMATCHED, Status.UNREADABLE)


@dataclass(frozen=True)
class Course:
    """What must be known of the course.

    Attributes:
        roster: Its students.
        aliases: Students by what a source calls them.
        notebook: The assignment's notebook name.
        due: When the assignment is due, or None.
        local: The zone of the times that a roster names.
    """

    roster: Roster
    aliases: Mapping[str, str]
    notebook: str
    due: datetime.datetime | None
    local: datetime.tzinfo


def collect(sources: Sequence[Sequence[Delivery]], course: Course, keeper: Keeper) -> Iterator[Outcome]:
    """Collect a class, and yield what became of each submission.

    Args:
        sources: What each source holds; of two that hold a student's submission the later one counts.
        course: What must be known of the course.
        keeper: Puts submissions into their places.

    Raises:
        OSError: A submission cannot be written.
    """
    matcher = Matcher(course.roster, course.aliases)
    people = _people(sources, matcher)
    found = {owner: matcher.of(owner) for owner in people}
    _settle(found, people)
    students: dict[str, list[Owner]] = defaultdict(list)
    for owner, match in found.items():
        if match.student:
            students[match.student].append(owner)
    strangers = sorted((owner for owner, match in found.items() if not match.student), key=lambda one: one.text)
    of = len(students) + len(strangers)
    times = {student.id: student.time for student in course.roster.students}
    for student in sorted(students):
        files = [one for owner in students[student] for one in people[owner]]
        yield replace(_collected(student, files, course, keeper, times.get(student, "")), of=of)
    for owner in strangers:
        yield replace(_kept(owner, found[owner], people[owner], course, keeper), of=of)


def _people(sources: Sequence[Sequence[Delivery]], matcher: Matcher) -> dict[Owner, list[Delivery]]:
    """Return what each person has handed in; the order of sources goes before the order within one."""
    people: dict[Owner, list[Delivery]] = defaultdict(list)
    for place, deliveries in enumerate(sources):
        for one in deliveries:
            owner = one.owner
            if owner.folder and not matcher.known(owner).student:  # a folder that is called after a student holds no others
                folder = Owner(owner.folder, owner.folder, logins=fragments(owner.folder))
                owner = folder if matcher.known(folder).student else owner
            people[owner].append(replace(one, owner=owner, order=(place, *one.order)))
    return people


def _settle(found: dict[Owner, Match], people: Mapping[Owner, Sequence[Delivery]]) -> None:
    """Take a student away from all who claim to be that one within one source, but for who is known for certain."""
    claims: dict[tuple[str, float], list[Owner]] = defaultdict(list)
    for owner, match in found.items():
        for place in {one.order[0] for one in people[owner]} if match.student else ():
            claims[match.student, place].append(owner)
    for (student, _place), owners in claims.items():
        certain = [owner for owner in owners if found[owner].certain]
        if len(owners) > 1 and not (len(certain) == len(owners) and all(found[owner].said for owner in owners)):
            listed = " and ".join(f"'{owner.shown}'" for owner in owners[:3])
            for owner in owners:
                if certain != [owner]:
                    found[owner] = Match("", f"{listed} may both be '{clean(student, 60)}'", (student,))


def _collected(student: str, files: Sequence[Delivery], course: Course, keeper: Keeper, said: str) -> Outcome:
    """Put a student's submission into its place."""
    first = files[0]
    called, source = first.owner.shown, first.source
    try:
        if unsafe := why_unsafe(student):
            raise Refused(unsafe)
        choice = chosen(files, course.notebook)
        for one in choice.unclear:
            keeper.keep_earlier(student, one.read(), one.suffix, None, "unclear")
        if choice.current is None:
            raise Refused(choice.why)
        source = choice.current.source
        time = choice.current.time or _time(said, course.local)
        data = choice.current.read()
        kept = keeper.keep(student, data, choice.current.suffix, time)
        _keep_earlier(student, choice, data, keeper)
    except Refused as error:
        return Outcome(Status.UNREADABLE, student, called, source, why=clean(str(error), 300))
    late = time > course.due if time and course.due else choice.current.late
    return Outcome(kept.status, student, called, source, 0, late, time, kept.sha256, kept.replaced)


def _keep_earlier(student: str, choice: Choice, current: bytes, keeper: Keeper) -> None:
    """Keep what the submission has replaced before anybody collected it; one that cannot be read counts for nothing."""
    for one in choice.earlier:
        try:
            data = one.read()
        except Refused:
            continue
        if data != current:
            keeper.keep_earlier(student, data, one.suffix, one.time)


def _kept(owner: Owner, match: Match, files: Sequence[Delivery], course: Course, keeper: Keeper) -> Outcome:
    """Keep what is nobody's."""
    choice = chosen(files, course.notebook)
    wanted = [one for one in (choice.current, *choice.earlier, *choice.unclear) if one][:MOST_FILES]
    outcome = Outcome(Status.UNMATCHED, "", owner.shown, files[0].source, why=match.why, near=match.near)
    if not wanted:
        return replace(outcome, why=f"{match.why}; {choice.why}")
    for one in reversed(wanted):
        try:
            data = one.read()
        except Refused as error:
            outcome = replace(outcome, why=f"{match.why}; {clean(str(error), 200)}")
            continue
        place = keeper.keep_unmatched(owner, data, one.suffix)
        outcome = replace(outcome, source=one.source, sha256=hashlib.sha256(data).hexdigest(), replaced=place, late=one.late)
    return outcome


def _time(said: str, local: datetime.tzinfo) -> datetime.datetime | None:
    """Return the time that a roster says; one that nobody understands is none."""
    try:
        return moment(said, local) if said else None
    except ValueError:
        return None
