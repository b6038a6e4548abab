"""Puts submissions into their places, and never over another: ``Keeper``.

A submission lies whole in ``submitted/<student>/<assignment>/``, under the assignment's own name and with ``timestamp.txt``
as nbgrader has it. What it replaces is moved to ``collected/<assignment>/<student>/``, what is nobody's is kept in
``collected/unmatched/<assignment>/``. The same bytes again change nothing.
"""

import datetime
import hashlib
import itertools
import os
import re
import shutil
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from autograder.collection.deliveries import Owner, Refused
from autograder.collection.times import noted
from autograder.gradebook.handed_in import bytes_of, handed_in
from autograder.gradebook.timestamps import timestamp
from autograder.notebook.shown import clean

LONGEST_ID = 128
"""Bytes of a student's id, as the gradebook has it."""

TIMESTAMP = "timestamp.txt"


class Status(StrEnum):
    """What became of a submission."""

    NEW = "new"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"
    OLDER = "older"
    UNMATCHED = "unmatched"
    UNREADABLE = "not read"


@dataclass(frozen=True)
class Kept:
    """What became of one submission: what names its bytes, where what it replaced lies now, or ""."""

    status: Status
    sha256: str
    replaced: str = ""


def why_unsafe(student: str) -> str:
    """Return why a student's id can be no folder's name, or ""."""
    shown = clean(student, 60)
    try:
        long = len(student.encode()) > LONGEST_ID
    except UnicodeEncodeError:
        return f"the id '{shown}' is no UTF-8"
    if long:
        return f"the id '{shown}' is longer than {LONGEST_ID} bytes"
    if not student.isprintable() or student != student.strip() or re.search(r"[/\\]", student) or student[:1] in ("", "."):
        return f"the id '{shown}' can be no folder's name"
    return ""


class Keeper:
    """Keeps the submissions of one assignment.

    Args:
        submitted: Where submissions lie, one folder for each student.
        collected: Where earlier and unmatched ones are kept.
        assignment: The assignment.
        notebook: Its notebook's name.
        dry: Only say what would become of a submission.
    """

    def __init__(self, submitted: Path, collected: Path, assignment: str, notebook: str, *, dry: bool = False) -> None:
        self._submitted, self._collected = submitted, collected
        self._assignment, self._notebook, self._dry = assignment, notebook, dry

    def keep(self, student: str, data: bytes, suffix: str, time: datetime.datetime | None) -> Kept:
        """Put a submission into its place.

        Args:
            student: Whose; see ``why_unsafe``.
            data: The file.
            suffix: ``.ipynb`` or ``.py``.
            time: When it was handed in, or None.

        Raises:
            Refused: A link lies where it belongs.
            OSError: It cannot be written.
        """
        folder, digest = self._submitted / student / self._assignment, hashlib.sha256(data).hexdigest()
        if folder.is_symlink() or folder.parent.is_symlink():
            raise Refused(f"'{folder}' is reached through a link; remove that")
        if not folder.is_dir():
            self._place(folder, data, suffix, time)
            return Kept(Status.NEW, digest)
        there, known = handed_in(folder, self._notebook), _time(folder)
        if there.name and (there.data, there.suffix) == (data, suffix):
            if time and known is None and not self._dry and not os.path.lexists(folder / TIMESTAMP):
                (folder / TIMESTAMP).write_text(noted(time), encoding="utf-8")
            return Kept(Status.UNCHANGED, digest)
        if time and known and time < known:
            self.keep_earlier(student, data, suffix, time)
            return Kept(Status.OLDER, digest)
        place = self._free(student, known)
        if not self._dry:
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(folder, place)
        self._place(folder, data, suffix, time)
        return Kept(Status.REPLACED, digest, str(place.relative_to(self._collected)))

    def keep_earlier(
        self, student: str, data: bytes, suffix: str, time: datetime.datetime | None, called: str = "earlier"
    ) -> None:
        """Keep what a newer submission has replaced already, unless the same bytes are kept."""
        folder = self._collected / self._assignment / student
        name = f"{self._notebook}{suffix}"
        if self._dry or any(_same(path / name, data) for path in (folder.iterdir() if folder.is_dir() else ())):
            return
        self._place(self._free(student, time, called), data, suffix, time)

    def keep_unmatched(self, owner: Owner, data: bytes, suffix: str) -> str:
        """Keep what is nobody's; return where, below the folder of what is collected."""
        plain = unicodedata.normalize("NFKD", owner.text[:200]).encode("ascii", "ignore").decode().casefold()
        slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40] or "no-name"
        named = hashlib.sha256(owner.text.encode("utf-8", "surrogatepass") + b"\0" + data).hexdigest()[:10]
        folder = self._collected / "unmatched" / self._assignment / f"{slug}-{named}"
        if not self._dry and not folder.exists():
            self._place(folder, data, suffix, None)
        return str(folder.relative_to(self._collected))

    def _free(self, student: str, time: datetime.datetime | None, called: str = "earlier") -> Path:
        """Return a place that nothing lies in: called after the time, or with a number."""
        folder = self._collected / self._assignment / student
        stamp = f"{time:%Y-%m-%dT%H%M%SZ}" if time else called
        names = (f"{stamp}-{number}" if number or not time else stamp for number in itertools.count(0 if time else 1))
        return next(folder / name for name in names if not os.path.lexists(folder / name))

    def _place(self, folder: Path, data: bytes, suffix: str, time: datetime.datetime | None) -> None:
        """Make a folder that is there whole or not at all."""
        if self._dry:
            return
        temporary = folder.with_name(".collecting")  # one collects at a time; what is there is of a run that was killed
        try:
            shutil.rmtree(temporary, ignore_errors=True)
            temporary.mkdir(parents=True)
            (temporary / f"{self._notebook}{suffix}").write_bytes(data)
            if time:
                (temporary / TIMESTAMP).write_text(noted(time), encoding="utf-8")
            temporary.rename(folder)
        except OSError as error:
            shutil.rmtree(temporary, ignore_errors=True)
            raise OSError(error.errno, error.strerror, str(folder)) from error


def _time(folder: Path) -> datetime.datetime | None:
    try:
        found = timestamp(folder)
    except ValueError:
        return None
    return found.replace(tzinfo=datetime.UTC) if found else None


def _same(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and bytes_of(path, len(data)) == data
    except OSError:
        return False
