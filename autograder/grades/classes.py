"""A class's grades as data: ``Grades``, one ``StudentGrade`` for each student."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from autograder.results import Results


class GradesError(Exception):
    """Grades cannot be read or exported; the message names the file and the value, and says what to do."""


@dataclass(frozen=True)
class StudentGrade:
    """One student's grade.

    Attributes:
        id: The student's id in this course.
        first_name: As the gradebook or the roster has it, or "".
        last_name: Likewise; a roster has both in the first.
        email: Or "".
        logins: Other names that stand for this student and no other.
        lms_numbers: The number by which an LMS knows the student, by the LMS's name; "" is one of an unknown LMS.
        submitted: Whether something was handed in.
        timestamp: When, in UTC, or None.
        raw_score: Points before a penalty for being late, with what a person has set and extra credit.
        late_penalty: Points that being late has cost.
        exercises: Points by exercise; written questions are some, too.
        needs_person: The exercises that a person must grade still; they count nothing so far.
    """

    id: str
    first_name: str = ""
    last_name: str = ""
    email: str = ""
    logins: tuple[str, ...] = ()
    lms_numbers: Mapping[str, str] = field(default_factory=dict)
    submitted: bool = False
    timestamp: datetime.datetime | None = None
    raw_score: float = 0.0
    late_penalty: float = 0.0
    exercises: Mapping[str, float] = field(default_factory=dict)
    needs_person: tuple[str, ...] = ()

    @property
    def score(self) -> float:
        """What counts: never less than nothing."""
        return max(0.0, self.raw_score - self.late_penalty)

    @property
    def name(self) -> str:
        """First and last name, or ""."""
        return " ".join(filter(None, (self.first_name, self.last_name)))


@dataclass(frozen=True)
class Grades:
    """The grades of one assignment.

    Attributes:
        assignment: Its name.
        title: What it is called in words.
        max_score: Points that could be reached, the same for all.
        source: Where the grades are from, in words.
        students: All students that are known, in the source's order.
        due: When it was due, in UTC, or None.
        results: The engine's results by student, where there are any.
        broken: What could not be read, a sentence each.
    """

    assignment: str
    title: str
    max_score: float
    source: str
    students: tuple[StudentGrade, ...]
    due: datetime.datetime | None = None
    results: Mapping[str, Results] = field(default_factory=dict)
    broken: tuple[str, ...] = ()

    @property
    def graded(self) -> tuple[StudentGrade, ...]:
        """Those who handed in something."""
        return tuple(student for student in self.students if student.submitted)
