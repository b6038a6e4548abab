"""Compares a roster with the submissions: who handed in nothing, who was late, which submission belongs to nobody.

``matched`` compares names exactly first, then without regard to capitals; where that finds nobody, it suggests
the near name.
"""

import difflib
from collections.abc import Mapping, Sequence

import msgspec

from autograder.notebook.shown import clean
from autograder.rosters.students import Handed, Roster

MOST_COMPARED = 40_000
"""Pairs of names that are compared for nearness; more would keep the instructor waiting."""
SHORT = 100
"""Characters of a name."""


class Absent(msgspec.Struct, frozen=True):
    """A student without a submission: id, name, whether the roster says otherwise, and a submission of a near name."""

    id: str
    name: str
    said_to_have_submitted: bool
    near: str


class Late(msgspec.Struct, frozen=True):
    """A submission that came late."""

    id: str
    name: str
    submission: str
    seconds_late: float


class Attendance(msgspec.Struct, frozen=True):
    """Who handed in.

    Attributes:
        source: Where the roster is from.
        students: How many students there are.
        absent: Those without a submission, in the roster's order.
        late: Those who were late, the latest first.
        unlisted: Submissions that belong to nobody on the roster.
    """

    source: str
    students: int
    absent: tuple[Absent, ...]
    late: tuple[Late, ...]
    unlisted: tuple[str, ...]


def attendance(roster: Roster, found: Mapping[str, Handed], submissions: Sequence[str]) -> Attendance:
    """Return who handed in.

    Args:
        roster: The students.
        found: Whose submission is whose, as ``matched`` returns it.
        submissions: What all submissions are called.
    """
    here = set(found.values())
    unlisted = [name for name in submissions if name not in found]
    absent = [student for student in roster.students if student not in here]
    candidates = unlisted if len(unlisted) * len(absent) <= MOST_COMPARED else []
    late = sorted((-(one.seconds_late or 0), name) for name, one in found.items() if one.seconds_late)
    return Attendance(
        clean(roster.source, SHORT),
        len(roster.students),
        tuple(_absent(one, _near(one, candidates)) for one in absent),
        tuple(
            Late(clean(found[name].id, SHORT), clean(found[name].name, SHORT), clean(name, SHORT), -seconds)
            for seconds, name in late
        ),
        tuple(clean(name, SHORT) for name in unlisted),
    )


def matched(roster: Roster, submissions: Sequence[str]) -> dict[str, Handed]:
    """Return whose each submission is; the first way of comparing that fits decides, and no submission goes twice."""
    found: dict[str, Handed] = {}
    waiting = dict.fromkeys(roster.students)
    for key, fold in [(key, fold) for fold in (str, str.casefold) for key in ("id", "email")]:
        free: dict[str, str] = {}
        for name in submissions:
            if name not in found:
                free.setdefault(fold(name), name)
        for student in list(waiting):
            if name := free.pop(fold(getattr(student, key)), ""):
                found[name] = student
                del waiting[student]
    return found


def _absent(student: Handed, near: str) -> Absent:
    return Absent(clean(student.id, SHORT), clean(student.name, SHORT), bool(student.submitted), clean(near, SHORT))


def _near(student: Handed, names: Sequence[str]) -> str:
    """Return the submission that may be the student's, or ""."""
    folded = {name.casefold(): name for name in names}
    for known in filter(None, (student.id.partition("@")[0], student.name, student.email.partition("@")[0])):
        if near := difflib.get_close_matches(known.casefold(), folded, n=1, cutoff=0.7):
            return folded[near[0]]
    return ""
