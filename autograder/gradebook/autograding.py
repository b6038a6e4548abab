"""Steps of ``nbgrader autograde``: each notebook is graded by the engine, and each test cell shows its verdict.

``GradeCells`` takes the place of nbgrader's ``Execute``: no student's code runs in a kernel. It keeps the results in
``workspace/results/`` and puts our words, our picture and nothing hidden below each test cell, where the formgrader and
every other viewer of the autograded notebook shows them. ``SaveScores`` then writes the results' scores into the gradebook.
"""

import atexit
import os
from functools import cache
from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbformat.notebooknode import from_dict
from nbgrader.preprocessors import Execute, SaveAutoGrades

from autograder.assignment import load, names
from autograder.course import Course
from autograder.engine.grading import Grader
from autograder.feedback.html_page import part
from autograder.feedback_text import exercise_text
from autograder.gradescope import encode
from autograder.results import ExerciseResult, Results, Verdict

KEY = "autograder"
"""Where the results travel from one step to the next."""

Resources = dict[str, Any]


class GradeCells(Execute):  # type: ignore[misc]  # nbgrader publishes no types
    """Grades a notebook by the engine, and shows each verdict below its test cell."""

    def preprocess(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:
        """Return the notebook with our outputs, and the results among the resources."""
        about = resources["nbgrader"]
        if about["assignment"] not in names():
            done: tuple[NotebookNode, Resources] = super().preprocess(nb, resources)
            return done
        grader = _grader(about["assignment"])
        if about["notebook"] != grader.assignment.notebook:
            return super().preprocess(nb, resources)  # type: ignore[no-any-return]  # as above
        path = Path(resources["metadata"]["path"]) / f"{about['notebook']}.ipynb"
        results = grader.grade(path, about["student"])
        _keep(results)
        resources[KEY] = results
        for cell in nb.cells:
            if cell.cell_type == "code":
                cell.outputs, cell.execution_count = _outputs(cell, results), None
        return nb, resources


class SaveScores(SaveAutoGrades):  # type: ignore[misc]  # as above
    """Writes the results' scores into the gradebook; what could not be graded is left to a person."""

    def preprocess_cell(self, cell: NotebookNode, resources: Resources, cell_index: int) -> tuple[NotebookNode, Resources]:
        """Save what is known of a cell."""
        self._results: Results | None = resources.get(KEY)
        done: tuple[NotebookNode, Resources] = super().preprocess_cell(cell, resources, cell_index)
        return done

    def _add_score(self, cell: NotebookNode, resources: Resources) -> None:
        result = self._results and result_of(cell, self._results)
        if not result:
            super()._add_score(cell, resources)
            return
        grade = self.gradebook.find_grade(result.name, self.notebook_id, self.assignment_id, self.student_id)
        graded = result.verdict is not Verdict.COULD_NOT_GRADE
        grade.auto_score = gradebook_score(result, grade.max_score) if graded else None
        grade.needs_manual_grade = not graded or grade.manual_score is not None
        self.gradebook.db.commit()


def gradebook_score(result: ExerciseResult, most: float) -> float:
    """Return an exercise's points on the gradebook's scale, whose maximum is fixed; nothing was required: full points."""
    return most if not result.max_score else round(most * result.score / result.max_score, 4)


def result_of(cell: NotebookNode, results: Results) -> ExerciseResult | None:
    """Return the verdict that belongs to a cell, or None where it is no test cell of an exercise."""
    about = cell.metadata.get("nbgrader", {})
    if not about.get("grade") or about.get("solution"):
        return None
    return next((result for result in results.exercises if result.name == about.get("grade_id")), None)


def results_path(assignment: str, student: str) -> Path:
    """Return where the results of a student's submission lie.

    Raises:
        ValueError: The name could lead elsewhere.
    """
    if student in ("", ".", "..") or {"/", "\0", os.sep} & set(student):
        raise ValueError(f"'{student}' is no student's name")
    return Course.here().workspace / "results" / assignment / f"{student}.json"


def _keep(results: Results) -> None:
    """Replace a student's results whole."""
    path = results_path(results.assignment, results.submission)
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".writing-{os.getpid()}")
    temporary.write_bytes(encode(results))
    temporary.replace(path)


def _outputs(cell: NotebookNode, results: Results) -> list[NotebookNode]:
    """Return what is shown below a cell: our verdict below a test cell, nothing below others."""
    result = result_of(cell, results)
    if result is None:
        return []
    words = {"text/html": part(results, result.name), "text/markdown": exercise_text(result)}
    data = {**words, "text/plain": result.verdict.value}
    shown = from_dict({"output_type": "display_data", "data": data, "metadata": {}})  # type: ignore[no-untyped-call]  # as above
    return [shown]


@cache
def _grader(assignment: str) -> Grader:
    """Return the one grader of an assignment in this process; it ends with the process."""
    course = Course.here()
    grader = Grader(load(assignment), course, course.secret(), "release")
    atexit.register(grader.close)
    return grader
