"""Releases feedback through nbgrader's exchange, whichever the course has configured: ``release_feedback``.

nbgrader stops at the first submission without ``submission_secret.txt``, which is every one that did not come through the
exchange, and releases nothing after it. Here the secrets are gathered first: from the submission, where nbgrader's own
``collect`` has left it, else from the exchange, where a submission of the same bytes lies; nbgrader then gets a folder of
those alone. A page is never released under the secret of a submission that is not the one that was graded.
"""

import logging
import re
import stat
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import chdir
from pathlib import Path
from typing import Any

from nbgrader.apps.baseapp import NbGrader
from nbgrader.auth import Authenticator
from nbgrader.exchange import ExchangeError, ExchangeFactory
from traitlets import TraitError

from autograder.assignment import Assignment
from autograder.collection.deliveries import LARGEST
from autograder.gradebook.handed_in import bytes_of, handed_in
from autograder.grades.classes import GradesError
from autograder.grades.origins import EXCHANGE, Origin
from autograder.notebook.shown import clean
from autograder.returning.pages import Form, NoPage, Page, written
from autograder.returning.returned import Returned, sorted_out

SECRET, TIMESTAMP = "submission_secret.txt", "timestamp.txt"
LONGEST_SECRET = 10_000
THEN = "students get it by 'nbgrader fetch_feedback' or in Jupyter's list of assignments"


def release_feedback(
    root: Path, assignment: Assignment, pages: Sequence[Page], collected: Mapping[str, tuple[Origin, ...]]
) -> Returned:
    """Release pages to those who handed in through the exchange.

    Args:
        root: The course's folder.
        assignment: The assignment.
        pages: All pages.
        collected: Where each student's submissions came from.

    Raises:
        GradesError: There is no exchange, or it cannot be written.
    """
    with chdir(root), tempfile.TemporaryDirectory() as folder:
        application, place = _application(assignment), Path(folder)
        submitted = Path(application.coursedir.submitted_directory).absolute()
        inbound = _Inbound(_inbound(application), assignment.name)
        students, lost, others = [], [], []
        for page in pages:
            try:
                found = _secret(submitted / page.student / assignment.name, assignment.notebook, inbound.of(page.student))
                if found is None:
                    others.append(page)
                    continue
                _lay_out(place / page.student / assignment.name, page, *found)
            except NoPage as error:
                lost.append(f"{clean(page.student, 60)}: {error}")
            else:
                students.append(page.student)
        told = sorted_out(
            others, {student: ways for student, ways in collected.items() if student not in students}, EXCHANGE
        )
        lost += [f"{clean(page.student, 60)}: {LATER}" for page, _origin in told.pages]
        if students:
            application.coursedir.feedback_directory = folder
            _started(application, "ReleaseFeedback")
        return Returned(tuple(students), (*lost, *told.lost), told.notes, _where(application) if students else "", THEN)


LATER = "the exchange does not hold the submission that was graded; collect and grade the one that it holds"


class _Inbound:
    """What lies in the exchange, by student; nothing where the course's exchange is no folder."""

    def __init__(self, folder: Path | None, assignment: str) -> None:
        self._folders: dict[str, list[Path]] = {}
        names = sorted(path.name for path in folder.iterdir()) if folder and folder.is_dir() else []
        for name in names:
            found = re.fullmatch(rf"(?P<student>.+?)\+{re.escape(assignment)}\+.*", name)
            if found and folder:
                self._folders.setdefault(found["student"], []).append(folder / name)

    def of(self, student: str) -> list[Path]:
        """Return a student's submissions, the newest first: their names end in the time."""
        return self._folders.get(student, [])[::-1]


def _secret(folder: Path, notebook: str, inbound: Sequence[Path]) -> tuple[bytes, bytes, str] | None:
    """Return secret, timestamp and notebook's name of the submission that was graded, or None where there are none."""
    there = handed_in(folder, notebook)
    stem = Path(there.name).stem
    for place in (folder, *inbound):
        try:
            secret = bytes_of(place / SECRET, LONGEST_SECRET)
            time = bytes_of(place / TIMESTAMP, 200)
            if place != folder:
                stem = next(path.stem for path in _notebooks(place) if bytes_of(path, LARGEST) == there.data)
        except (OSError, StopIteration):
            continue
        if there.suffix != ".ipynb":
            raise NoPage("nbgrader returns feedback to notebooks alone")
        if secret and stem and there.data:
            return secret, time, stem
    return None


def _notebooks(folder: Path) -> Iterator[Path]:
    yield from (path for path in sorted(folder.glob("*.ipynb")) if stat.S_ISREG(path.lstat().st_mode))


def _lay_out(folder: Path, page: Page, secret: bytes, time: bytes, stem: str) -> None:
    """Write what nbgrader releases."""
    data = written(page, Form.HTML)
    folder.mkdir(parents=True)
    (folder / SECRET).write_bytes(secret)
    (folder / TIMESTAMP).write_bytes(time)
    (folder / f"{stem}.html").write_bytes(data)


def _application(assignment: Assignment) -> Any:
    application = NbGrader()
    try:
        application.initialize([])
    except (TraitError, SyntaxError, ImportError, ValueError) as error:
        raise GradesError(f"nbgrader_config.py cannot be used: {error}; mend it") from error
    application.authenticator, application.exchange = Authenticator(parent=application), ExchangeFactory(parent=application)
    application.coursedir.assignment_id = assignment.name
    application.log.setLevel(logging.CRITICAL)  # what nbgrader says of each student is no news
    return application


def _exchange(application: Any, step: str) -> Any:
    make = getattr(application.exchange, step)
    return make(coursedir=application.coursedir, authenticator=application.authenticator, parent=application)


def _inbound(application: Any) -> Path | None:
    """Return the folder that students hand in to, where the course's exchange has one."""
    if not application.coursedir.course_id:
        raise GradesError(
            "nbgrader's exchange needs a name of the course; set c.CourseDirectory.course_id in nbgrader_config.py"
        )
    collector = _exchange(application, "Collect")
    try:
        collector.init_src()
    except (ExchangeError, OSError, ValueError, RuntimeError):
        return None  # nobody has handed in there yet; nbgrader's own collect may have left the secrets all the same
    found = getattr(collector, "inbound_path", None)
    return Path(found) if found else None


def _started(application: Any, step: str) -> None:
    try:
        _exchange(application, step).start()
    except (ExchangeError, OSError, ValueError, RuntimeError) as error:
        why = clean(str(error), 300) or type(error).__name__
        raise GradesError(
            f"nbgrader's exchange cannot be written: {why}; look at c.Exchange.root in nbgrader_config.py"
        ) from error


def _where(application: Any) -> str:
    return f"nbgrader's exchange, course '{clean(application.coursedir.course_id, 60)}'"
