"""The grades of a class as the gradebook holds them: ``class_grades``, in a few statements however large the class is."""

import datetime
import math
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from nbgrader.api import (
    Assignment,
    BaseCell,
    Grade,
    GradeCell,
    Notebook,
    Student,
    SubmittedAssignment,
    SubmittedNotebook,
    TaskCell,
)
from sqlalchemy import Connection, func, select

from autograder.gradebook.opening import opened

ASSIGNMENTS, STUDENTS, SUBMISSIONS = Assignment.__table__.c, Student.__table__.c, SubmittedAssignment.__table__.c
NOTEBOOKS, GRADES = SubmittedNotebook.__table__.c, Grade.__table__.c


@dataclass(frozen=True)
class Row:
    """A student, and what the gradebook holds of the student's submission.

    Attributes:
        student: The id.
        first_name: Or "".
        last_name: Or "".
        email: Or "".
        submitted: Whether there is a submission.
        timestamp: When it was handed in, in UTC, or None.
        penalty: Points that being late has cost.
        points: Of each graded cell, a person's before the engine's, and with extra credit.
        needs_person: The cells that a person must grade still.
    """

    student: str
    first_name: str
    last_name: str
    email: str
    submitted: bool
    timestamp: datetime.datetime | None
    penalty: float
    points: Mapping[str, float]
    needs_person: tuple[str, ...]


@dataclass(frozen=True)
class ClassGrades:
    """What the gradebook holds of an assignment: points that can be reached, when it is due, all students."""

    max_score: float
    due: datetime.datetime | None
    rows: tuple[Row, ...]


def class_grades(db_url: str, course_id: str, assignment: str) -> ClassGrades | None:
    """Return an assignment's grades, None where the gradebook does not know it, or where there is no gradebook.

    Students are in nbgrader's order: by last name, first name, then id.

    Raises:
        GradebookUnusable: The gradebook cannot be read.
    """
    path = db_url.removeprefix("sqlite:///")
    if path != db_url and not Path(path).exists():  # SQLite would make an empty one
        return None
    with opened(db_url, course_id) as book:
        connection = book.db.connection()
        about = connection.execute(select(ASSIGNMENTS.id, ASSIGNMENTS.duedate).where(ASSIGNMENTS.name == assignment)).first()
        if about is None:
            return None
        key, due = about
        return ClassGrades(_most(connection, key), _utc(due), _rows(connection, key))


def _most(connection: Connection, assignment: str) -> float:
    total = 0.0
    for kind in (GradeCell, TaskCell):
        cells = BaseCell.__table__.join(kind.__table__).join(Notebook.__table__)
        query = select(func.sum(kind.__table__.c.max_score)).select_from(cells)
        total += connection.execute(query.where(Notebook.__table__.c.assignment_id == assignment)).scalar() or 0.0
    return total


def _rows(connection: Connection, assignment: str) -> tuple[Row, ...]:
    of_this = SUBMISSIONS.assignment_id == assignment
    handed = select(SUBMISSIONS.student_id, SUBMISSIONS.timestamp).where(of_this)
    times = {student: _utc(time) for student, time in connection.execute(handed)}
    costs = (
        select(SUBMISSIONS.student_id, func.sum(NOTEBOOKS.late_submission_penalty))
        .join_from(SubmittedAssignment.__table__, SubmittedNotebook.__table__)
        .where(of_this)
        .group_by(SUBMISSIONS.student_id)
    )
    penalties = {student: float(points or 0.0) for student, points in connection.execute(costs)}
    points, waiting = _points(connection, assignment)
    people = select(STUDENTS.id, STUDENTS.first_name, STUDENTS.last_name, STUDENTS.email)
    people = people.order_by(STUDENTS.last_name, STUDENTS.first_name, STUDENTS.id)
    return tuple(
        Row(
            student,
            first or "",
            last or "",
            email or "",
            student in times,
            times.get(student),
            penalties.get(student, 0.0),
            points.get(student, {}),
            tuple(waiting.get(student, ())),
        )
        for student, first, last, email in connection.execute(people)
    )


def _points(connection: Connection, assignment: str) -> tuple[dict[str, dict[str, float]], dict[str, list[str]]]:
    """Return each student's points by cell, as nbgrader counts them, and the cells that wait for a person."""
    query = (
        select(
            SUBMISSIONS.student_id,
            BaseCell.__table__.c.name,
            GRADES.auto_score,
            GRADES.manual_score,
            GRADES.extra_credit,
            GRADES.needs_manual_grade,
        )
        .join_from(Grade.__table__, BaseCell.__table__)
        .join(SubmittedNotebook.__table__, NOTEBOOKS.id == GRADES.notebook_id)
        .join(SubmittedAssignment.__table__)
        .where(SUBMISSIONS.assignment_id == assignment)
        .order_by(SUBMISSIONS.student_id, BaseCell.__table__.c.name)
    )
    points: dict[str, dict[str, float]] = defaultdict(dict)
    waiting: dict[str, list[str]] = defaultdict(list)
    for student, cell, auto, manual, extra, needs in connection.execute(query):
        score = auto if manual is None else manual
        counted = 0.0 if score is None else score + (extra or 0.0)  # nbgrader drops extra credit of what has no score
        points[student][cell] = math.fsum((points[student].get(cell, 0.0), counted))  # two notebooks may use one name
        if needs:
            waiting[student].append(cell)
    return points, waiting


def _utc(time: datetime.datetime | None) -> datetime.datetime | None:
    """Return a time of the gradebook's, which names no zone and means UTC."""
    return time.replace(tzinfo=datetime.UTC) if time else None
