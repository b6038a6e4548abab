"""Finds which row of an LMS's file is which student's: ``matched``.

The LMS's number counts first, where the submission came with it; then ids, logins and e-mail addresses; then an address
without what follows its @; last, a number of the roster's beside an equal name. What fits two students is nobody's: a grade
in a wrong row is worse than one that is told of.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from autograder.collection.matching import spellings
from autograder.grades.classes import StudentGrade
from autograder.notebook.shown import clean


@dataclass(frozen=True)
class LmsRow:
    """What a row of an LMS's says of whose it is.

    Attributes:
        number: The LMS's number, or "".
        logins: Ids, logins and addresses.
        name: The name, or "".
    """

    number: str
    logins: tuple[str, ...]
    name: str

    @property
    def shown(self) -> str:
        """What a person is told of it."""
        return clean(self.name or next(iter(self.logins), self.number), 60)


@dataclass(frozen=True)
class Matched:
    """Students by the place of their row; what is left on either side, a sentence each."""

    students: dict[int, StudentGrade]
    lost: tuple[str, ...]
    strangers: tuple[str, ...]


def matched(rows: Sequence[LmsRow], students: Sequence[StudentGrade], lms: str) -> Matched:
    """Return whose row is whose.

    Args:
        rows: The LMS's.
        students: All of ours.
        lms: ``canvas`` or ``moodle``; the number that another one gave says nothing.
    """
    index = _Index(students, lms)
    found = [_candidates(row, index, students) for row in rows]
    claims: dict[str, set[LmsRow]] = defaultdict(set)
    for row, candidates in zip(rows, found, strict=True):
        for student in candidates:
            claims[student].add(row)
    by_id = {student.id: student for student in students}
    taken = {
        place: by_id[next(iter(candidates))]
        for place, candidates in enumerate(found)
        if len(candidates) == 1 and _one_person(claims[next(iter(candidates))])
    }
    known = {student.id for student in taken.values()}
    lost = [_why(student, claims[student.id]) for student in students if student.submitted and student.id not in known]
    strangers = [row.shown for place, row in enumerate(rows) if place not in taken and not found[place]]
    return Matched(taken, tuple(lost), tuple(strangers))


class _Index:
    """Students by each thing that may name them."""

    def __init__(self, students: Sequence[StudentGrade], lms: str) -> None:
        self.numbers, self.logins, self.mailboxes, self.listed = (defaultdict[str, set[str]](set) for _ in range(4))
        for student in students:
            if number := student.lms_numbers.get(lms):
                self.numbers[number].add(student.id)
            if number := student.lms_numbers.get(""):
                self.listed[number].add(student.id)
            for login in filter(None, (student.id, student.email, *student.logins)):
                self.logins[login.casefold()].add(student.id)
                self.mailboxes[login.casefold().partition("@")[0]].add(student.id)


def _candidates(row: LmsRow, index: _Index, students: Sequence[StudentGrade]) -> set[str]:
    """Return the students whom the best that is known of a row fits."""
    logins = [login.strip().casefold() for login in row.logins if login.strip()]
    numbered = index.numbers.get(row.number, set()) if row.number else set()
    named = _first(logins, lambda login: index.logins.get(login, set()))
    named = named or _first(logins, lambda login: index.mailboxes.get(login.partition("@")[0], set()))
    if numbered and named:
        return numbered & named or numbered | named
    if numbered or named:
        return numbered or named
    listed = index.listed.get(row.number, set()) if row.number else set()
    own = spellings(row.name)
    return (
        {student.id for student in students if student.id in listed and own & spellings(student.name)} if listed else set()
    )


def _first(logins: Sequence[str], found: Callable[[str], set[str]]) -> set[str]:
    return next((some for login in logins if (some := found(login))), set())


def _one_person(rows: set[LmsRow]) -> bool:
    """Return whether rows are one person's, who may be in two sections."""
    return len(rows) == 1 or (len({row.number for row in rows}) == 1 and all(row.number for row in rows))


def _why(student: StudentGrade, rows: set[LmsRow]) -> str:
    shown = clean(student.id, 60)
    if not rows:
        return f"{shown}: no row names this id, {'nor this address' if student.email else 'and no address is known'}"
    return f"{shown}: it may be {' or '.join(sorted({row.shown for row in rows})[:3])}"
