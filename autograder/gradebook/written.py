"""What the gradebook holds of an assignment, read in one statement: each student's points, a person's among them."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from nbgrader.api import Assignment, BaseCell, Grade, Notebook, SubmittedAssignment, SubmittedNotebook
from sqlalchemy import select

from autograder.gradebook.opening import opened


@dataclass(frozen=True)
class Written:
    """The points of one graded cell.

    Attributes:
        auto: What was found automatically, None where nothing was.
        manual: What a person has set, None where nobody has; it goes before the other.
    """

    auto: float | None
    manual: float | None


def written_points(db_url: str, course_id: str, assignment: str, notebook: str) -> Mapping[str, Mapping[str, Written]]:
    """Return the points of each graded cell, by student and id."""
    cells, grades = BaseCell.__table__.c, Grade.__table__.c
    query = (
        select(SubmittedAssignment.__table__.c.student_id, cells.name, grades.auto_score, grades.manual_score)
        .join_from(Grade.__table__, BaseCell.__table__)
        .join(SubmittedNotebook.__table__, SubmittedNotebook.__table__.c.id == grades.notebook_id)
        .join(SubmittedAssignment.__table__)
        .join(Notebook.__table__, Notebook.__table__.c.id == SubmittedNotebook.__table__.c.notebook_id)
        .join(Assignment.__table__, Assignment.__table__.c.id == Notebook.__table__.c.assignment_id)
        .where(Assignment.__table__.c.name == assignment, Notebook.__table__.c.name == notebook)
    )
    found: dict[str, dict[str, Written]] = defaultdict(dict)
    with opened(db_url, course_id) as book:
        for student, cell, auto, manual in book.db.connection().execute(query):
            found[student][cell] = Written(auto, manual)
    return found
