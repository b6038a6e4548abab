"""Collects from nbgrader's exchange by its own ``collect``, whichever exchange the course has configured.

``deliveries_of_exchange`` lets nbgrader copy into a folder of ours, so that nothing collected earlier is replaced by it, and
copies for it: no link that a student has put there is followed.
"""

import logging
import os
import stat
from collections.abc import Iterator
from contextlib import chdir
from functools import partial
from pathlib import Path
from typing import Any

from nbgrader.apps.baseapp import NbGrader
from nbgrader.auth import Authenticator
from nbgrader.exchange import ExchangeError, ExchangeFactory

from autograder.collection.deliveries import LARGEST, SUFFIXES, TOO_LARGE, Delivery, Owner, Refused
from autograder.collection.keeping import TIMESTAMP
from autograder.collection.times import moment, zone
from autograder.gradebook.handed_in import bytes_of
from autograder.notebook.shown import clean

MOST_FILES, MOST_WARNINGS = 200, 50


class _Said(logging.Handler):
    """Keeps what nbgrader warns of, such as a submission that another user than the student has made."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one line."""
        if len(self.lines) < MOST_WARNINGS:
            self.lines.append(clean(" ".join(record.getMessage().split()), 300))


def deliveries_of_exchange(root: Path, assignment: str, folder: Path) -> tuple[list[Delivery], list[str]]:
    """Return what lies in the exchange, and what nbgrader warns of.

    Args:
        root: The course's folder.
        assignment: The assignment.
        folder: An empty folder, which is filled.

    Raises:
        Refused: nbgrader cannot collect; the message has its words.
    """
    said, folder = _Said(), folder.absolute()
    with chdir(root):
        application = NbGrader()
        application.initialize([])
        about = application.coursedir
        about.assignment_id, about.submitted_directory = assignment, str(folder)
        ask = Authenticator(parent=application)
        collector = ExchangeFactory(parent=application).Collect(coursedir=about, authenticator=ask, parent=application)
        collector.do_copy = partial(_copied, folder, assignment)
        own, application.log.handlers = application.log.handlers, [said]  # what it says is shown with the rest
        try:
            collector.start()
        except (ExchangeError, OSError, ValueError, RuntimeError) as error:
            why = said.lines[-1] if said.lines else clean(str(error), 300)
            raise Refused(f"nbgrader's exchange: {why or type(error).__name__}") from error
        finally:
            application.log.handlers = own
    return list(_deliveries(folder, assignment)), [line for line in said.lines if "No submissions of" not in line]


def _copied(folder: Path, assignment: str, source: str, target: str, *_log: Any) -> None:
    """Copy a student's notebooks out of the exchange; links and pipes stay there."""
    place = Path(os.path.normpath(target))
    if place.parent.parent != folder or place.name != assignment:
        raise Refused(f"'{clean(Path(source).name, 100)}' in the exchange has a name that leads elsewhere")
    place.mkdir(parents=True)
    with os.scandir(source) as entries:
        names = sorted(entry.name for entry in entries if entry.is_file(follow_symlinks=False))
    for name in [TIMESTAMP, *(name for name in names if name.casefold().endswith(SUFFIXES))][:MOST_FILES]:
        try:
            (place / name).write_bytes(bytes_of(Path(source) / name, LARGEST))
        except OSError:  # no timestamp, or no ordinary file
            continue


def _deliveries(folder: Path, assignment: str) -> Iterator[Delivery]:
    for place in sorted(folder.glob(f"*/{assignment}")):
        owner, student = Owner(place.parent.name, exact=place.parent.name), clean(place.parent.name, 60)
        try:
            text = bytes_of(place / TIMESTAMP, 200).decode("utf-8", "replace")
            time = moment(text.strip(), zone("UTC"))
        except (OSError, ValueError):
            time = None
        files = sorted(path for path in place.iterdir() if path.name != TIMESTAMP and stat.S_ISREG(path.lstat().st_mode))
        for path in files:
            fault = f"'{clean(path.name, 100)}' {TOO_LARGE}" if path.stat().st_size > LARGEST else ""
            where = f"exchange: {student}/{clean(path.name, 100)}"
            yield Delivery(owner, where, path.name, path.read_bytes, (), None, time, fault)
        if not files:
            yield Delivery(owner, f"exchange: {student}", "nothing", fault="an empty submission")
