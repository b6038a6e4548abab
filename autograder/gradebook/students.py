"""What the gradebook knows of a class before anything is graded: ``known_students`` and ``due_date``."""

import datetime
from pathlib import Path

from nbgrader.api import Student

from autograder.gradebook.opening import opened
from autograder.rosters.students import Handed, Roster


def known_students(db_url: str, course_id: str) -> Roster:
    """Return the gradebook's students, none where there is no gradebook yet.

    Raises:
        GradebookUnusable: It cannot be opened.
    """
    source = "the gradebook"
    if not _exists(db_url):
        return Roster((), source)
    with opened(db_url, course_id) as book:
        every = sorted(book.students, key=lambda one: str(one.id))
        return Roster(tuple(map(_known, every)), source)


def due_date(db_url: str, course_id: str, assignment: str) -> datetime.datetime | None:
    """Return when an assignment is due, in UTC, or None where the gradebook does not say.

    Raises:
        GradebookUnusable: It cannot be opened.
    """
    if not _exists(db_url):
        return None
    with opened(db_url, course_id) as book:
        due = next((one.duedate for one in book.assignments if one.name == assignment), None)
    return due.replace(tzinfo=datetime.UTC) if due else None


def _known(student: Student) -> Handed:
    name = " ".join(filter(None, (student.first_name, student.last_name)))
    return Handed(student.id, name, student.email or "", lms_id=student.lms_user_id or "")


def _exists(db_url: str) -> bool:
    """Return whether there is something to open; SQLite would make an empty gradebook."""
    path = db_url.removeprefix("sqlite:///")
    return path == db_url or Path(path).exists()
