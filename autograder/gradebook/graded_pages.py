"""What a class's pages say by the gradebook: ``graded_pages``, for all students with one open gradebook.

The same as ``feedback_page``, which nbgrader asks for one student after another.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbgrader.api import Gradebook, MissingEntry

from autograder.assignment import Assignment
from autograder.feedback.around import Around
from autograder.gradebook.feedback_page import told_by_gradebook
from autograder.gradebook.opening import opened
from autograder.gradebook.settings import Settings
from autograder.results import Results


def graded_pages(
    assignment: Assignment, settings: Settings, every: Sequence[tuple[str, Results]]
) -> Iterator[tuple[str, Results, Around]]:
    """Yield what each student's page says; who has no submission in the gradebook is left out.

    Args:
        assignment: The assignment.
        settings: The course's.
        every: Students and their results.

    Raises:
        GradebookUnusable: The gradebook cannot be read.
        CommentsError: The instructor's comments cannot be read.
    """
    with opened(settings.db_url, settings.course_id) as book:
        for student, results in every:
            path = settings.autograded / student / assignment.name / f"{assignment.notebook}.ipynb"
            about = {"student": student, "assignment": assignment.name, "db_url": settings.db_url}
            try:
                notebook = _with_points(path, book, assignment, student)
            except (MissingEntry, OSError, ValueError):  # nbformat's own errors are ValueErrors
                continue
            about |= notebook.metadata.pop("points")
            yield (student, *told_by_gradebook(results, notebook, about))


def _with_points(path: Path, book: Gradebook, assignment: Assignment, student: str) -> NotebookNode:
    """Return the notebook that was graded, with the gradebook's points and comments in its cells."""
    found = book.find_submission_notebook(assignment.notebook, assignment.name, student)
    grades = {grade.name: grade for grade in found.grades}
    comments = {comment.name: comment.comment for comment in found.comments}
    notebook: NotebookNode = nbformat.reads(path.read_bytes().decode("utf-8"), as_version=4)  # type: ignore[no-untyped-call]
    for cell in notebook.cells:
        about = cell.metadata.get("nbgrader", {})
        name = about.get("grade_id")
        if name in grades:
            about["score"], about["points"] = grades[name].score, grades[name].max_score
        if name in comments:
            about["comment"] = comments[name]
    penalty = found.late_submission_penalty or 0.0
    notebook.metadata["points"] = {"score": found.score - penalty, "max_score": found.max_score, "late_penalty": penalty}
    return notebook
