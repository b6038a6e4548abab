"""Writes down what is finished: results, the notebook that is kept, the gradebook's rows.

A ``Writer`` is the only one that writes. Files are replaced whole; rows go into the gradebook in few transactions, and a
submission counts as done only after its transaction: whatever kills the run, the next one does what is missing.
"""

import datetime
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from autograder.assignment import Assignment
from autograder.class_run.finishing import Finished
from autograder.gradebook.lateness import Lateness
from autograder.gradebook.marks import Mark, Marks
from autograder.gradebook.opening import GradebookBusy
from autograder.gradebook.saving import saved_at_once
from autograder.gradebook.timestamps import timestamp
from autograder.gradescope import encode
from autograder.notebook.shown import clean
from autograder.whole_files import write_whole

LONGEST_ID = 128
"""Bytes of a student's id; that many characters are what the gradebook's column holds, and files are called after it."""

AT_ONCE = 100
"""Submissions in one transaction."""

MOST_TRIES = 5
"""How often a transaction is tried that somebody else's stands in the way of."""


@dataclass(frozen=True)
class Places:
    """Where a course keeps what: nbgrader's folders of this assignment, and ours."""

    submitted: Path
    autograded: Path
    results: Path
    done: Path
    db_url: str
    course_id: str

    def folder(self, student: str, assignment: str) -> Path:
        """Return where a student's submission lies."""
        return self.submitted / student / assignment

    def result(self, student: str) -> Path:
        """Return where a student's results lie."""
        return self.results / f"{student}.json"

    def notebook(self, student: str, assignment: Assignment) -> Path:
        """Return where the notebook that is kept lies."""
        return self.autograded / student / assignment.name / f"{assignment.notebook}.ipynb"


class Writer:
    """Writes finished submissions; a context manager, whose end writes what is left."""

    def __init__(self, assignment: Assignment, places: Places, lateness: Lateness | None, at_once: int = AT_ONCE) -> None:
        self._assignment = assignment
        self._places = places
        self._lateness, self._at_once = lateness, at_once
        self._waiting: list[tuple[Finished, str]] = []
        self._unchanged: list[str] = []

    def is_done(self, student: str, key: str) -> bool:
        """Return whether what a key names is written already, all of it."""
        try:
            same = self._mark(student).read_text(encoding="utf-8") == key
        except (OSError, UnicodeDecodeError):
            return False
        return same and self._places.result(student).exists() and self._places.notebook(student, self._assignment).exists()

    def add(self, finished: Finished, key: str) -> None:
        """Write one submission, with others, soon."""
        self._waiting.append((finished, key))
        if len(self._waiting) >= self._at_once:
            self.flush()

    def note(self, student: str, key: str) -> None:
        """Note that what a key names is written already, all of it."""
        write_whole(self._mark(student), key.encode())

    def leave(self, student: str) -> None:
        """Write nothing of a submission that has not changed, but what being late costs: due dates and terms may have."""
        self._unchanged.append(student)

    def flush(self) -> None:
        """Write what waits."""
        batch, self._waiting = self._waiting, []
        if not batch and not self._unchanged:
            return
        for finished, _key in batch:
            self._mark(finished.student).unlink(missing_ok=True)
            write_whole(self._places.result(finished.student), encode(finished.results))
            path = self._places.notebook(finished.student, self._assignment)
            write_whole(path, bytes(finished.notebook))
        self._save([finished for finished, _key in batch])
        for finished, key in batch:
            self.note(finished.student, key)

    def _save(self, batch: Sequence[Finished]) -> None:
        for tries in range(MOST_TRIES):
            try:
                self._save_at_once(batch)
            except GradebookBusy:  # another course's folder, or nbgrader's own command, writes into the same database
                if tries + 1 == MOST_TRIES:
                    raise
            else:
                self._unchanged = []
                return

    def _save_at_once(self, batch: Sequence[Finished]) -> None:
        with saved_at_once(self._places.db_url, self._places.course_id, self._assignment.name) as ledger:
            penalty = self._lateness.penalty(ledger.book) if self._lateness else None
            told = {finished.student: finished for finished in batch}
            for student in [*self._unchanged, *told]:
                made = _marks(told[student]) if student in told else Marks()
                time = self._time(student)
                notebook = self._assignment.notebook
                ledger.save(student, notebook, made, timestamp=time, penalty=penalty)

    def _time(self, student: str) -> datetime.datetime | None:
        try:
            return timestamp(self._places.folder(student, self._assignment.name))
        except ValueError:  # a time that is none makes nobody late
            return None

    def _mark(self, student: str) -> Path:
        return self._places.done / student

    def __enter__(self) -> Self:
        self._save([])  # before anything is graded it must be known whether it can be written
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if kind is None or issubclass(kind, KeyboardInterrupt | GeneratorExit):  # stopped here, or by who takes the steps
            self.flush()


def _marks(finished: Finished) -> Marks:
    return Marks({name: Mark(score) for name, score in finished.scores.items()}, finished.comments)


def unusable(student: str) -> str:
    """Return why a folder's name can be no student's id, or ""."""
    shown = clean(student, 60)
    try:
        long = len(student.encode()) > LONGEST_ID
    except UnicodeEncodeError:
        return f"the folder '{shown}' has a name that is not UTF-8; rename it to the student's id."
    if long:
        return f"the folder '{shown}' has a name of more than {LONGEST_ID} bytes; rename it to the student's id."
    return "" if student.isprintable() else f"the folder '{shown}' has a name that cannot be shown; rename it."


def names(submitted: Path, assignment: str) -> list[str]:
    """Return the students who have a folder of an assignment; a link may lead anywhere, and is none."""
    if not submitted.is_dir():
        return []
    found = [entry.name for entry in os.scandir(submitted) if entry.is_dir(follow_symlinks=False) and entry.name[:1] != "."]
    paths = {name: submitted / name / assignment for name in found}
    return sorted(name for name, path in paths.items() if path.is_dir() and not path.is_symlink())
