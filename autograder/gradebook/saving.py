"""Writes marks into nbgrader's gradebook: the rows that stock ``nbgrader autograde`` leaves, in a few statements.

A ``Ledger`` reads an assignment's cells once; ``Ledger.save`` then writes one submission without committing, so that a
class goes into the database in few transactions. What a person has set, a score, extra credit or a comment, stays.
"""

import datetime
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from nbgrader.api import (
    Assignment,
    BaseCell,
    Comment,
    Grade,
    Gradebook,
    MissingEntry,
    Student,
    SubmittedAssignment,
    SubmittedNotebook,
    new_uuid,
)
from sqlalchemy import BindParameter, Executable, bindparam, insert, select, update

from autograder.gradebook.marks import Mark, Marks
from autograder.gradebook.opening import GradebookUnusable, opened

Penalty = Callable[[str, float, float], float | None]
"""Of a student's id, the notebook's score and the seconds late: the points to take away; nbgrader's plugins are such."""

GRADES, COMMENTS = Grade.__table__.c, Comment.__table__.c
STUDENTS, SUBMISSIONS, NOTEBOOKS = Student.__table__.c, SubmittedAssignment.__table__.c, SubmittedNotebook.__table__.c

# Statements are made once, and ask for cells by name: only so do nbgrader's indices serve them, however large the class.
CELLS: BindParameter[str] = bindparam("cells", expanding=True)
FIND_STUDENT = select(STUDENTS.id).where(STUDENTS.id == bindparam("student"))
FIND_SUBMISSION = select(SUBMISSIONS.id, SUBMISSIONS.timestamp, SUBMISSIONS.extension).where(
    SUBMISSIONS.assignment_id == bindparam("assignment"), SUBMISSIONS.student_id == bindparam("student")
)
FIND_NOTEBOOKS = select(NOTEBOOKS.notebook_id, NOTEBOOKS.id, NOTEBOOKS.late_submission_penalty).where(
    NOTEBOOKS.notebook_id.in_(CELLS), NOTEBOOKS.assignment_id == bindparam("submission")
)
FIND_GRADES = select(
    GRADES.cell_id, GRADES.id, GRADES.auto_score, GRADES.needs_manual_grade, GRADES.manual_score, GRADES.extra_credit
).where(GRADES.cell_id.in_(CELLS), GRADES.notebook_id == bindparam("notebook"))
FIND_COMMENTS = select(COMMENTS.cell_id, COMMENTS.id, COMMENTS.auto_comment).where(
    COMMENTS.cell_id.in_(CELLS), COMMENTS.notebook_id == bindparam("notebook")
)
MAKE_STUDENT, MAKE_SUBMISSION, MAKE_NOTEBOOK, MAKE_GRADE, MAKE_COMMENT = (
    insert(kind.__table__) for kind in (Student, SubmittedAssignment, SubmittedNotebook, Grade, Comment)
)
SET_TIME = (
    update(SubmittedAssignment.__table__).where(SUBMISSIONS.id == bindparam("key")).values(timestamp=bindparam("time"))
)
SET_PENALTY = (
    update(SubmittedNotebook.__table__)
    .where(NOTEBOOKS.id == bindparam("key"))
    .values(late_submission_penalty=bindparam("points"))
)
SET_GRADE = (
    update(Grade.__table__)
    .where(GRADES.id == bindparam("key"))
    .values(auto_score=bindparam("auto"), needs_manual_grade=bindparam("person"))
)
SET_COMMENT = update(Comment.__table__).where(COMMENTS.id == bindparam("key")).values(auto_comment=bindparam("text"))


class NotInGradebook(GradebookUnusable):
    """The gradebook does not know an assignment, notebook, cell or student; the message says what to do."""


@dataclass(frozen=True)
class _Structure:
    """A notebook's cells in the database: ids of those with a grade, and with a comment, by name."""

    notebook: str
    grades: Mapping[str, str]
    comments: Mapping[str, str]


@contextmanager
def saved_at_once(db_url: str, course_id: str, assignment: str) -> Iterator["Ledger"]:
    """Open a gradebook, and write all that is saved meanwhile in one transaction; nothing of it where an error comes.

    Raises:
        NotInGradebook: There is no such assignment.
        GradebookUnusable: It cannot be opened or written.
    """
    with opened(db_url, course_id) as book:
        yield Ledger(book, assignment)
        book.db.commit()


class Ledger:
    """Writes submissions of one assignment into an open gradebook.

    Args:
        book: The gradebook; whoever opened it commits.
        assignment: The assignment's name.

    Raises:
        NotInGradebook: There is no such assignment.
    """

    def __init__(self, book: Gradebook, assignment: str) -> None:
        self.book = book
        try:
            found: Assignment = book.find_assignment(assignment)
        except MissingEntry:
            raise NotInGradebook(
                f"the gradebook does not know the assignment '{assignment}'; run 'nbgrader generate_assignment {assignment}'"
            ) from None
        self._assignment, self._name, self._due = found.id, assignment, found.duedate
        self._structures = {notebook.name: self._structure(notebook.id) for notebook in found.notebooks}

    def _run(self, statement: Executable, values: dict[str, Any] | list[dict[str, Any]]) -> Any:
        """Run a statement in the session's transaction, past its objects."""
        return self.book.db.connection().execute(statement, values)

    def _structure(self, notebook: str) -> _Structure:
        cells = self._run(
            select(BaseCell.id, BaseCell.name, BaseCell.type).where(BaseCell.notebook_id == notebook), {}
        ).all()
        grades = {name: key for key, name, kind in cells if kind in ("GradeCell", "TaskCell")}
        return _Structure(notebook, grades, {name: key for key, name, kind in cells if kind in ("SolutionCell", "TaskCell")})

    def knows(self, student: str) -> bool:
        """Return whether there is a student of that id."""
        return self._run(FIND_STUDENT, {"student": student}).first() is not None

    def save(
        self,
        student: str,
        notebook: str,
        marks: Marks,
        *,
        timestamp: datetime.datetime | None = None,
        penalty: Penalty | None = None,
    ) -> None:
        """Write one submission, without committing.

        Args:
            student: The student's id; a new student is made.
            notebook: The notebook that the marks are about.
            marks: Scores and comments.
            timestamp: When it was handed in, in UTC; None keeps what is there.
            penalty: What lateness costs; None costs nothing.

        Raises:
            NotInGradebook: The notebook, or a cell that has a mark, is unknown.
        """
        structure = self._structures.get(notebook)
        unknown = sorted({*marks.scores} - {*structure.grades}) if structure else [notebook]
        if structure is None or unknown:
            raise NotInGradebook(
                f"the gradebook does not know {', '.join(map(repr, unknown))} of '{self._name}'; "
                f"run 'nbgrader generate_assignment {self._name}'"
            )
        submission, late = self._submission(student, timestamp)
        every = [one.notebook for one in self._structures.values()]
        rows = {
            found: (key, points)
            for found, key, points in self._run(FIND_NOTEBOOKS, {"cells": every, "submission": submission})
        }
        if structure.notebook in rows:
            key, before = rows[structure.notebook]
            score = self._grade(key, structure, marks.scores)
            self._comment(key, structure, marks.comments)
        else:
            lacking = {name: one for name, one in self._structures.items() if one.notebook not in rows}
            key, before = self._make_notebooks(submission, lacking, {notebook: marks})[notebook], None
            score = sum(mark.auto_score or 0.0 for mark in marks.scores.values())
        taken = penalty(student, score, late) if penalty and late > 0 else None
        points = None if taken is None else min(max(taken, 0.0), score)  # as nbgrader's AssignLatePenalties does
        if points != before:
            self._run(SET_PENALTY, {"key": key, "points": points})

    def _submission(self, student: str, timestamp: datetime.datetime | None) -> tuple[str, float]:
        """Return the submission's id, made if there is none, and how many seconds late it is."""
        about = {"assignment": self._assignment, "student": student}
        found = self._run(FIND_SUBMISSION, about).first()
        if found is None:
            if not self.knows(student):
                self._run(MAKE_STUDENT, {"id": student})
            key, extension = new_uuid(), None
            row = {"id": key, "assignment_id": self._assignment, "student_id": student, "timestamp": timestamp}
            self._run(MAKE_SUBMISSION, row)
        else:
            key, before, extension = found
            if timestamp is not None and timestamp != before:
                self._run(SET_TIME, {"key": key, "time": timestamp})
            timestamp = timestamp or before
        if timestamp is None or self._due is None:
            return key, 0.0
        due = self._due + (extension or datetime.timedelta())
        return key, max(0.0, (timestamp - due).total_seconds())

    def _make_notebooks(
        self, submission: str, structures: Mapping[str, _Structure], marks: Mapping[str, Marks]
    ) -> dict[str, str]:
        """Make a submission's notebooks with all their cells, and return their ids; what has no mark waits for a person."""
        made = {name: new_uuid() for name in structures}
        fixed = {"assignment_id": submission, "flagged": False}
        self._run(
            MAKE_NOTEBOOK, [{"id": made[name], "notebook_id": one.notebook, **fixed} for name, one in structures.items()]
        )
        grades, comments = [], []
        for notebook, one in structures.items():
            told = marks.get(notebook, Marks())
            for name, cell in one.grades.items():
                mark = told.scores.get(name, Mark(None))
                scored = {"auto_score": mark.auto_score, "needs_manual_grade": mark.needs_person}
                grades.append({"id": new_uuid(), "cell_id": cell, "notebook_id": made[notebook], **scored})
            for name, cell in one.comments.items():
                said = {"auto_comment": told.comments.get(name)}
                comments.append({"id": new_uuid(), "cell_id": cell, "notebook_id": made[notebook], **said})
        for make, rows in ((MAKE_GRADE, grades), (MAKE_COMMENT, comments)):
            if rows:
                self._run(make, rows)
        return made

    def _grade(self, row: str, structure: _Structure, scores: Mapping[str, Mark]) -> float:
        """Write scores; return the notebook's sum, a person's scores before ours."""
        marks = {structure.grades[name]: mark for name, mark in scores.items()}
        changes, total, about = [], 0.0, {"notebook": row, "cells": [*structure.grades.values()]}
        for cell, key, before, waits, manual, extra in self._run(FIND_GRADES, about):
            auto, person = before, waits
            if cell in marks:
                auto = marks[cell].auto_score
                person = marks[cell].needs_person or manual is not None
            if (auto, person) != (before, waits):
                changes.append({"key": key, "auto": auto, "person": person})
            score = auto if manual is None else manual
            total += 0.0 if score is None else score + (extra or 0.0)
        if changes:
            self._run(SET_GRADE, changes)
        return total

    def _comment(self, row: str, structure: _Structure, comments: Mapping[str, str | None]) -> None:
        """Write what we say; what a person has said stands in another column."""
        ours = {structure.comments[name]: text for name, text in comments.items() if name in structure.comments}
        found = self._run(FIND_COMMENTS, {"notebook": row, "cells": [*ours]})
        changes = [{"key": key, "text": ours[cell]} for cell, key, text in found if cell in ours and ours[cell] != text]
        if changes:
            self._run(SET_COMMENT, changes)
