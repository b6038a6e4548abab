"""Steps of ``nbgrader autograde``: each notebook is graded by the engine, and each test cell shows its verdict.

``Sanitize`` makes the notebook that is kept. ``GradeCells`` takes the place of nbgrader's ``Execute``: no student's code
runs in a kernel. It keeps the results in ``workspace/results/`` and puts our words, our picture and nothing hidden below
each test cell, where the formgrader and every other viewer shows them. ``SaveScores`` writes scores, comments and the late
penalty into the gradebook. Notebooks of assignments that we do not know go through nbgrader's own steps.
"""

import atexit
import os
from functools import cache
from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbformat.notebooknode import from_dict
from nbgrader.api import Gradebook
from nbgrader.preprocessors import (
    AssignLatePenalties,
    CheckCellMetadata,
    ClearOutput,
    DeduplicateIds,
    Execute,
    NbGraderPreprocessor,
    OverwriteCells,
    OverwriteKernelspec,
    SaveAutoGrades,
)

from autograder.assignment import load, names
from autograder.class_run.finishing import digest
from autograder.course import Course
from autograder.engine.grading import Grader
from autograder.gradebook.handed_in import handed_in
from autograder.gradebook.held import at_least, held_path, read_held
from autograder.gradebook.lateness import Lateness
from autograder.gradebook.marks import marks
from autograder.gradebook.release import Release
from autograder.gradebook.sanitizing import KEY, sanitize
from autograder.gradebook.saving import Ledger
from autograder.gradebook.shown_cells import notice, outputs, result_of
from autograder.gradebook.timestamps import timestamp
from autograder.gradescope import encode
from autograder.notebook.shown import clean
from autograder.results import Results
from autograder.whole_files import write_whole

Resources = dict[str, Any]
Done = tuple[NotebookNode, Resources]


class Deduplicate(DeduplicateIds):  # type: ignore[misc]  # nbgrader publishes no types
    """nbgrader's step, which leaves empty metadata on a copied cell; its next step takes them for an outdated notebook."""

    def preprocess_cell(self, cell: NotebookNode, resources: Resources, cell_index: int) -> Done:
        """Return a cell whose id is its own, or which has no metadata of nbgrader's."""
        cell, resources = super().preprocess_cell(cell, resources, cell_index)
        if cell.metadata.get("nbgrader") == {}:
            del cell.metadata["nbgrader"]
        return cell, resources


class Sanitize(NbGraderPreprocessor):  # type: ignore[misc]  # as above
    """Makes the notebook that is kept, from the bytes that were handed in; warns of tampering."""

    def preprocess(self, nb: NotebookNode, resources: Resources) -> Done:
        """Return the notebook that is kept; what nbgrader has parsed is not looked at."""
        about = resources["nbgrader"]
        if not _ours(resources):
            for step in (ClearOutput, Deduplicate, OverwriteKernelspec, OverwriteCells, CheckCellMetadata):
                nb, resources = step(parent=self.parent).preprocess(nb, resources)
            return nb, resources
        found = handed_in(_folder(self, "submitted", about), about["notebook"])
        kept = sanitize(found.data, _release(self, about), found.suffix)
        for sentence in kept.tampering:
            self.log.warning("TAMPERING by %s: %s", clean(about["student"]), sentence)
        for sentence in kept.damage:
            self.log.info("%s: %s", clean(about["student"]), sentence)
        kept.notebook["metadata"][KEY]["file"] = clean(found.name)
        return from_dict(kept.notebook), resources  # type: ignore[no-untyped-call]  # as above


class GradeCells(Execute):  # type: ignore[misc]  # as above
    """Grades a notebook by the engine, and shows each verdict below its test cell."""

    def preprocess(self, nb: NotebookNode, resources: Resources) -> Done:
        """Return the notebook with our outputs, and the results among the resources."""
        if not _ours(resources):
            done: Done = super().preprocess(nb, resources)
            return done
        about, found = resources["nbgrader"], nb.metadata.get(KEY, {})
        course, student = Course.here(), about["student"]
        step = "autograded" if found.get("repaired") else "submitted"
        folder = _folder(self, step, about)
        results = _grader(about["assignment"]).grade(folder, student)
        named = digest(handed_in(_folder(self, "submitted", about), about["notebook"]))
        results = at_least(results, read_held(held_path(course, about["assignment"], student), named))
        written_path(course, about["assignment"], student).unlink(missing_ok=True)  # a class run must look once more
        write_whole(results_path(results.assignment, results.submission), encode(results))
        resources[KEY] = results
        shown = outputs(results)
        for cell in nb.cells:
            if cell.cell_type == "code":
                result = result_of(cell.metadata, results)
                cell.outputs, cell.execution_count = [_shown(shown[result.name])] if result else [], None
        head = notice(results, found, about["notebook"])
        if head:
            nb.cells.insert(0, _shown(head))
        return nb, resources


class SaveScores(SaveAutoGrades):  # type: ignore[misc]  # as above
    """Writes scores, comments and the late penalty; what could not be graded is left to a person."""

    def preprocess(self, nb: NotebookNode, resources: Resources) -> Done:
        """Save all that is known of a submission, in one transaction."""
        results: Results | None = resources.get(KEY)
        if results is None:
            done: Done = super().preprocess(nb, resources)
            return done
        about, found = resources["nbgrader"], nb.metadata.get(KEY, {})
        missing, untouched = frozenset(found.get("missing", ())), frozenset(found.get("untouched", ()))
        told = marks(results, _release(self, about), load(about["assignment"]), missing, untouched)
        try:
            time = timestamp(_folder(self, "submitted", about))
        except ValueError:
            time = None  # Autograde has said so
        late = Lateness(about["assignment"], about["notebook"], parent=self.parent)
        coursedir = self.parent.parent.coursedir
        with Gradebook(coursedir.db_url, coursedir.course_id) as book:
            ledger, penalty = Ledger(book, about["assignment"]), late.penalty(book)
            ledger.save(about["student"], about["notebook"], told, timestamp=time, penalty=penalty)
            book.db.commit()
        nb.metadata[KEY] = {**found, "comments": {name: text for name, text in told.comments.items() if text}}
        return nb, resources


class LatePenalties(AssignLatePenalties):  # type: ignore[misc]  # as above
    """nbgrader's step, for assignments that we do not know; ``SaveScores`` has taken the others' penalty into account."""

    def preprocess(self, nb: NotebookNode, resources: Resources) -> Done:
        """Assign nbgrader's penalty."""
        done: Done = (nb, resources) if _ours(resources) else super().preprocess(nb, resources)
        return done


def results_path(assignment: str, student: str) -> Path:
    """Return where the results of a student's submission lie.

    Raises:
        ValueError: The name could lead elsewhere.
    """
    if student in ("", ".", "..") or {"/", "\0", os.sep} & set(student):
        raise ValueError(f"'{student}' is no student's name")
    return Course.here().workspace / "results" / assignment / f"{student}.json"


def written_path(course: Course, assignment: str, student: str) -> Path:
    """Return where a class run notes what it has written of a submission."""
    return course.workspace / "cache" / "written" / assignment / student


def _ours(resources: Resources) -> bool:
    """Return whether a notebook is that of an assignment of ours."""
    about = resources["nbgrader"]
    return about["assignment"] in names() and load(about["assignment"]).notebook == about["notebook"]


def _folder(step: NbGraderPreprocessor, which: str, about: dict[str, str]) -> Path:
    """Return a student's folder: ``submitted`` or ``autograded``."""
    coursedir = step.parent.parent.coursedir  # of the converter that runs the exporter that runs the step
    return Path(coursedir.format_path(getattr(coursedir, f"{which}_directory"), about["student"], about["assignment"]))


def _release(step: NbGraderPreprocessor, about: dict[str, str]) -> Release:
    """Return what was handed out; it is read once for each version of the file."""
    coursedir = step.parent.parent.coursedir
    path = Path(coursedir.format_path(coursedir.release_directory, ".", about["assignment"])) / f"{about['notebook']}.ipynb"
    return _read_release(path, about["assignment"], path.stat().st_mtime_ns if path.exists() else 0)


@cache
def _read_release(path: Path, assignment: str, _version: int) -> Release:
    return Release.read(path, load(assignment))


def _shown(content: dict[str, Any]) -> NotebookNode:
    """Return part of a notebook as nbformat has it."""
    made: NotebookNode = from_dict(content)  # type: ignore[no-untyped-call]  # as above
    return made


@cache
def _grader(assignment: str) -> Grader:
    """Return the one grader of an assignment in this process; it ends with the process."""
    course, chosen = Course.here(), load(assignment)
    grader = Grader(chosen, course, course.secret(), "public" if chosen.edition == "public" else "release")
    atexit.register(grader.close)
    return grader
