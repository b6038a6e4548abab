"""What being late costs, by nbgrader's own seam: a plugin that reads ``source/late.toml`` and ``workspace/extensions.toml``.

``nbgrader_config.py`` names ``LatePolicy``; a course that names another plugin keeps it. nbgrader tells a plugin the
student, the score and the seconds late alone: the rest ``LatePolicy`` asks of the step that asks it, which has the
gradebook open. ``Lateness`` is such a step outside of nbgrader's pipeline.
"""

import datetime
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from nbgrader.api import Assignment, Gradebook, GradeCell, Notebook, SubmittedAssignment, SubmittedNotebook, TaskCell
from nbgrader.plugins import LateSubmissionPlugin
from nbgrader.preprocessors import AssignLatePenalties
from sqlalchemy import func, select
from traitlets.config import Config, Configurable

from autograder.assignment import names
from autograder.course import Course
from autograder.durations import duration
from autograder.gradebook.opening import opened
from autograder.gradebook.saving import Penalty
from autograder.lateness.extensions import Extensions, read_extensions
from autograder.lateness.terms import Terms, read_terms


class LatePolicy(LateSubmissionPlugin):  # type: ignore[misc]  # nbgrader publishes no types
    """Takes away what the course's files say; ``penalty_method``, where a course has set it, goes before them."""

    def __init__(self, **options: Any) -> None:
        """Read the files.

        Raises:
            LatenessError: One of them is wrong.
        """
        super().__init__(**options)
        self._course, self._assignment = Course.here(), self.parent.assignment_id
        self._terms = terms(self._course, self._assignment)
        self.extensions = extensions(self._course, self._assignment)

    def late_submission_penalty(self, student_id: str, score: float, total_seconds_late: float) -> float | None:
        """Return the points to take away, None for none; nbgrader and we see to it that it is never more than the score."""
        if self.penalty_method != "none":
            method: float | None = super().late_submission_penalty(student_id, score, total_seconds_late)
            return method
        late = seconds_late(self.parent.gradebook, self._assignment, student_id, total_seconds_late, self.extensions)
        return self._terms.taken(late, _most(self.parent.gradebook, self._assignment, self.parent.notebook_id))


class Lateness:
    """The course's plugin, surrounded by what nbgrader's own step has around it.

    Args:
        assignment: The assignment.
        notebook: The notebook that is graded.
        config: nbgrader's configuration, or
        parent: the step that asks.

    Raises:
        LatenessError: A file of the course's on lateness is wrong.
    """

    def __init__(
        self, assignment: str, notebook: str, *, config: Config | None = None, parent: Configurable | None = None
    ) -> None:
        given = {"config": config} if parent is None else {"parent": parent}
        self._step = AssignLatePenalties(**given)
        self._step.assignment_id, self._step.notebook_id = assignment, notebook
        self._step.init_plugin()

    @property
    def extensions(self) -> Extensions | None:
        """Who may hand in later by the course's file; None where the course's plugin reads none."""
        plugin = self._step.plugin_inst
        return plugin.extensions if isinstance(plugin, LatePolicy) else None

    def penalty(self, book: Gradebook) -> Penalty:
        """Return what says what being late costs, while a gradebook is open."""

        def asked(student: str, score: float, late: float) -> float | None:
            self._step.gradebook, self._step.student_id = book, student
            taken: float | None = self._step.plugin_inst.late_submission_penalty(student, score, late)
            return taken

        return asked


def terms(course: Course, assignment: str) -> Terms:
    """Return what being late costs in an assignment."""
    return read_terms(course.root / "source" / "late.toml", assignment, _assignments(course.root))


def extensions(course: Course, assignment: str) -> Extensions:
    """Return who may hand in an assignment later."""
    return read_extensions(course.workspace / "extensions.toml", assignment, _assignments(course.root))


def seconds_late(book: Gradebook, assignment: str, student: str, late: float, own: Extensions) -> float:
    """Return how late a submission is when all extensions count.

    Args:
        book: The gradebook.
        assignment: The assignment.
        student: Whose submission it is.
        late: Seconds late by the gradebook alone.
        own: The course's file of extensions.
    """
    if student not in own.students:
        return late
    query = (
        select(Assignment.__table__.c.duedate, SubmittedAssignment.__table__.c.extension)
        .join_from(Assignment.__table__, SubmittedAssignment.__table__)
        .where(Assignment.__table__.c.name == assignment, SubmittedAssignment.__table__.c.student_id == student)
    )
    due, granted = book.db.connection().execute(query).one()
    granted = granted or datetime.timedelta()
    longer: datetime.timedelta = own.due(student, due, granted) - due - granted
    return max(0.0, late - longer.total_seconds())


def how_late(about: Mapping[str, Any]) -> str:
    """Return how late a submission was, in words, where that has cost something; else "".

    Args:
        about: What nbgrader's steps note of a notebook: student, assignment, database, penalty.
    """
    if not about["late_penalty"]:
        return ""
    with Gradebook(about["db_url"]) as book:
        late = book.find_submission(about["assignment"], about["student"]).total_seconds_late
        own = extensions(Course.here(), about["assignment"])
        return duration(seconds_late(book, about["assignment"], about["student"], late, own))


def penalties(db_url: str, course_id: str, assignment: str) -> dict[str, float]:
    """Return the points that being late has cost, by student; whom it has cost nothing is not in it."""
    points = SubmittedNotebook.late_submission_penalty
    query = (
        select(SubmittedAssignment.student_id, func.sum(points))
        .join(SubmittedNotebook.assignment)
        .join(SubmittedAssignment.assignment)
        .where(Assignment.name == assignment, points > 0)
        .group_by(SubmittedAssignment.student_id)
        .order_by(SubmittedAssignment.student_id)
    )
    with opened(db_url, course_id) as book:
        return {student: float(taken) for student, taken in book.db.execute(query)}


def _most(book: Gradebook, assignment: str, notebook: str) -> float:
    """Return the points that a notebook is worth."""
    about = (Assignment.name == assignment, Notebook.name == notebook)
    total = 0.0
    for cell in (GradeCell, TaskCell):
        points = select(func.sum(cell.max_score)).join(cell.notebook).join(Notebook.assignment).where(*about)
        total += book.db.execute(points).scalar() or 0.0
    return total


def _assignments(root: Path) -> set[str]:
    """Return the names of all assignments, of other graders' as well."""
    return {*names(), *(path.name for path in (root / "source").glob("*/"))}
