"""What ``nbgrader generate_feedback`` writes: the student's page, with the gradebook's points and comments.

``FeedbackPage`` is an exporter of nbconvert's. Autograded exercises are told as on every page; written answers stand
below them with the instructor's points and comments. A submission that this autograder has not graded gets nbgrader's page.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec.structs import replace
from nbconvert.exporters import Exporter, HTMLExporter
from nbformat import NotebookNode

from autograder.assignment import AssignmentError, load, names
from autograder.comments import load as load_comments
from autograder.course import Course
from autograder.feedback.around import Around, Remark, Total, Written
from autograder.feedback.html_page import page
from autograder.gradebook.autograding import results_path
from autograder.gradebook.lateness import how_late
from autograder.gradebook.marks import gradebook_scores
from autograder.gradebook.sanitizing import KEY
from autograder.gradebook.shown_cells import result_of
from autograder.gradescope import NoResults, decode
from autograder.results import ExerciseResult, Results


class FeedbackPage(HTMLExporter):
    """Writes the student's page in place of the notebook."""

    def from_notebook_node(  # type: ignore[override]  # as HTMLExporter does, it returns a text
        self, nb: NotebookNode, resources: dict[str, Any] | None = None, **options: Any
    ) -> tuple[str, dict[str, Any]]:
        """Return the page, and nbconvert's resources."""
        about = (resources or {}).get("nbgrader", {})
        results = self._results(about.get("assignment", ""), about.get("student", ""))
        if results is None:
            done: tuple[str, dict[str, Any]] = super().from_notebook_node(nb, resources, **options)
            return done
        told, given = Exporter.from_notebook_node(self, nb, resources, **options)
        judged, around = told_by_gradebook(results, told, given["nbgrader"])
        return page(judged, around, Course.here().workspace / "cache" / "pictures"), given

    def _results(self, assignment: str, student: str) -> Results | None:
        """Return the results of a submission, or None where there are none that can be read."""
        if assignment not in names():
            return None
        try:
            return decode(results_path(assignment, student).read_bytes())
        except (OSError, ValueError, NoResults, AssignmentError) as error:
            self.log.warning("%s has no results of this autograder (%s): nbgrader's own page is written", student, error)
            return None


def told_by_gradebook(results: Results, nb: NotebookNode, about: Mapping[str, Any]) -> tuple[Results, Around]:
    """Return what a page says where there is a gradebook: results with its points, and what stands around them.

    Args:
        results: The engine's verdicts.
        nb: The notebook that was graded; its cells hold the gradebook's points and comments.
        about: Student, assignment, database, and the notebook's score, max_score and late_penalty.

    Raises:
        CommentsError: The instructor's comments cannot be read.
    """
    assignment = load(results.assignment)
    comments = load_comments(Course.here().workspace / "comments" / f"{assignment.name}.toml")
    total = Total(float(about["score"]), float(about["max_score"]), float(about["late_penalty"]), how_late(about))
    around = Around(assignment.title, comments, tuple(_written(nb)), tuple(_remarks(nb)), total)
    return _as_in_gradebook(results, nb), around


def _as_in_gradebook(results: Results, nb: NotebookNode) -> Results:
    """Return the results with the points that a person has set in the gradebook."""
    cells = {result.name: cell.metadata.nbgrader for cell in nb.cells if (result := result_of(cell.metadata, results))}
    most = {name: float(about.get("points") or 0) for name, about in cells.items()}
    ours = gradebook_scores(results, load(results.assignment), most)

    def regraded(result: ExerciseResult) -> ExerciseResult:
        score = cells.get(result.name, {}).get("score")
        if score is None or not result.max_score or score == ours.get(result.name):
            return result
        return replace(result, score=float(score), max_score=most[result.name])

    return replace(results, exercises=tuple(regraded(result) for result in results.exercises))


def _written(nb: NotebookNode) -> Iterator[Written]:
    """Yield the answers that a person grades."""
    for cell in nb.cells:
        about = cell.metadata.get("nbgrader", {})
        if (about.get("grade") and about.get("solution")) or about.get("task"):
            title = str(about["grade_id"]).replace("_", " ").capitalize()
            score, most = about.get("score"), float(about.get("points") or 0)
            yield Written(title, cell.source, about.get("comment") or "", score, most)


def _remarks(nb: NotebookNode) -> Iterator[Remark]:
    """Yield what a person has said of answers that the engine grades; our own comments are on the page already."""
    ours = nb.metadata.get(KEY, {}).get("comments", {})
    for cell in nb.cells:
        about = cell.metadata.get("nbgrader", {})
        comment = about.get("comment")
        if about.get("solution") and not about.get("grade") and comment and comment != ours.get(about["grade_id"]):
            yield Remark(str(about["grade_id"]).removesuffix("_answer").replace("_", " "), str(about["comment"]))
