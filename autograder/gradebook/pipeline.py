"""nbgrader's ``autograde`` for submissions of every sort: ``install`` puts it in place of nbgrader's own class.

nbgrader's settings reach a submission only after it has found a notebook of the right name that it can parse. Three things
stand before that, and no setting reaches them: which folders are submissions (``init_notebooks``), the copying of whatever
lies in them, links included (``init_assignment``), and a ``timestamp.txt`` that is no time, with which one student takes
the formgrader's list away from all. ``Autograde`` and ``submitted_timestamp`` replace those three; all the rest is
nbgrader's own, as are assignments that we do not know.
"""

import datetime
import fnmatch
import glob
import shutil
from pathlib import Path
from typing import Any

from nbconvert.exporters import Exporter, NotebookExporter
from nbformat import NotebookNode
from nbformat.v4 import new_notebook
from nbgrader import converters
from nbgrader.api import Gradebook
from nbgrader.apps import api, autogradeapp, validateapp
from nbgrader.converters.base import NbGraderException
from nbgrader.server_extensions.validate_assignment import handlers
from nbgrader.utils import find_all_files
from traitlets import Type

from autograder.assignment import load, names
from autograder.gradebook.lateness import Lateness
from autograder.gradebook.saving import Ledger, NotInGradebook
from autograder.gradebook.timestamps import timestamp
from autograder.gradebook.validating import BoxedValidator
from autograder.lateness.tables import LatenessError

Resources = dict[str, Any]


def install() -> None:
    """Let nbgrader's commands and the formgrader's buttons use the classes of ours; doing it twice changes nothing."""
    for module in (converters, api, autogradeapp):
        module.Autograde = Autograde
    for module in (validateapp, handlers):
        module.Validator = BoxedValidator
    api.NbGraderAPI.get_submitted_timestamp = submitted_timestamp


def submitted_timestamp(self: Any, assignment_id: str, student_id: str) -> datetime.datetime | None:
    """Return when a student handed in, as the formgrader's list shows it; None where that is not known."""
    about = self.coursedir
    try:
        return timestamp(Path(about.format_path(about.submitted_directory, student_id, assignment_id)))
    except ValueError:
        return None


class KeptNotebook(NotebookExporter):
    """Writes the notebook that is kept; of what was handed in it opens nothing: ``autograding.Sanitize`` does."""

    def from_filename(
        self, filename: str, resources: Resources | None = None, **options: Any
    ) -> tuple[NotebookNode, Resources]:
        """Return the notebook that the steps make of a file, which need not be there."""
        about = (resources or {}).get("nbgrader", {})
        if resources is None or about.get("assignment") not in names() or not getattr(self.parent, "sanitizing", False):
            done: tuple[NotebookNode, Resources] = super().from_filename(filename, resources, **options)
            return done
        resources["metadata"] = {"name": about["notebook"], "path": str(Path(filename).parent)}
        empty = new_notebook()  # type: ignore[no-untyped-call]  # nbformat and nbconvert publish no types
        made: tuple[NotebookNode, Resources] = self.from_notebook_node(empty, resources)  # type: ignore[no-untyped-call]
        return made


class Autograde(converters.Autograde):  # type: ignore[misc]  # nbgrader publishes no types
    """Takes every folder of an assignment of ours as a submission, whatever is in it."""

    exporter_class = Type(KeptNotebook, klass=Exporter).tag(config=True)

    @property
    def sanitizing(self) -> bool:
        """Whether what was handed in is being read; afterwards it is the notebook that is kept."""
        return bool(self._sanitizing)

    def init_notebooks(self) -> None:
        """Find the folders; each has one notebook, under the name that nbgrader knows, whether or not it is there."""
        about = self.coursedir
        if about.assignment_id not in names():
            super().init_notebooks()
            return
        notebook = load(about.assignment_id).notebook
        try:  # said once, before anything is graded, rather than at each submission
            Lateness(about.assignment_id, notebook, parent=self)
        except LatenessError as error:
            self.log.error(str(error))  # noqa: TRY400 - the sentence says it; a traceback would bury it
            raise NbGraderException(str(error)) from error
        pattern = self._format_source(about.assignment_id, about.student_id)
        folders = [pattern] if Path(pattern).is_dir() else sorted(glob.glob(pattern))  # noqa: PTH207 - nbgrader's pattern
        found = [folder for folder in folders if Path(folder).is_dir() or Path(folder).is_symlink()]
        if not found or not fnmatch.fnmatch(notebook, about.notebook_id):
            super().init_notebooks()  # it says what was looked for, and what is near
            return
        self.notebooks: list[str] = []
        self.assignments = {folder: [f"{folder}/{notebook}.ipynb"] for folder in found}

    def init_destination(self, assignment_id: str, student_id: str) -> bool:
        """Return whether a submission is to be graded; a broken time is no reason to do so again."""
        try:
            return bool(super().init_destination(assignment_id, student_id))
        except (AttributeError, ValueError, OverflowError) as error:  # what nbgrader raises for a time that is none
            self.log.warning("%s: timestamp.txt is no time (%s); use --force to grade again", student_id, error)
            return False

    def init_assignment(self, assignment_id: str, student_id: str) -> None:
        """Prepare the folder of what is kept. The student's other files stay where they are: no answer needs them."""
        if assignment_id not in names():
            super().init_assignment(assignment_id, student_id)
            return
        with Gradebook(self.coursedir.db_url, self.coursedir.course_id) as book:
            try:
                known = Ledger(book, assignment_id).knows(student_id)
            except NotInGradebook as error:
                raise NbGraderException(str(error)) from error
        if not known and not self.create_student:
            raise NbGraderException(f"No student with ID '{student_id}' exists in the database")
        kept = Path(self._format_dest(assignment_id, student_id))
        kept.mkdir(parents=True, exist_ok=True)
        source = Path(self.coursedir.format_path(self.coursedir.source_directory, ".", assignment_id))
        for name in find_all_files(str(source), [*self.coursedir.ignore, "*.ipynb"]):
            target = kept / Path(name).relative_to(source)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(name, target)
        self._note_time(Path(self._format_source(assignment_id, student_id)), kept)

    def _note_time(self, folder: Path, kept: Path) -> None:
        """Copy the time of a submission, by which nbgrader knows a newer one."""
        try:
            if timestamp(folder) is not None:
                (kept / "timestamp.txt").write_bytes((folder / "timestamp.txt").read_bytes())
        except ValueError as error:
            self.log.warning("%s; it counts as handed in at no known time, so never late. Correct the file.", error)
