"""A class of four, what its members hand in, and what becomes of that; archives are made when a test needs them."""

from __future__ import annotations

import datetime
import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from autograder.collection.clones import Wanted
from autograder.collection.collecting import Course, Outcome, collect
from autograder.collection.keeping import Keeper
from autograder.collection.sources import opened
from autograder.rosters.students import Handed, Roster

NOTEBOOK = "homework"
STUDENTS = (
    Handed("student-07", "Ägir Ünlü", "s07@example.org", lms_id="4007"),
    Handed("student-08", "Jo O'Neil-Smith", "s08@example.org", lms_id="4008"),
    Handed("student-09", "Kim van der Lee", "s09@example.org", lms_id="4009"),
    Handed("student-10", "Łuka Øst", "s10@example.org", lms_id="4010"),
)


def notebook(text: str = "1 + 1") -> bytes:
    """Return a small notebook."""
    cell: dict[str, object] = {"cell_type": "code", "metadata": {}, "outputs": [], "source": text, "execution_count": None}
    return json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 4}).encode()


def zipped(entries: Mapping[str, bytes] | Sequence[tuple[str | zipfile.ZipInfo, bytes]]) -> bytes:
    """Return a zip archive."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items() if isinstance(entries, Mapping) else entries:
            archive.writestr(name, data)
    return stream.getvalue()


@dataclass
class SmallClass:
    """A class in a folder of its own."""

    root: Path
    aliases: dict[str, str] = field(default_factory=dict)
    students: tuple[Handed, ...] = STUDENTS
    due: datetime.datetime | None = None

    @property
    def submitted(self) -> Path:
        return self.root / "submitted"

    @property
    def kept(self) -> Path:
        return self.root / "collected"

    def collect(self, *sources: Path | bytes, dry: bool = False, wanted: Wanted | None = None) -> dict[str, Outcome]:
        """Collect; return what became of it by student, or by what an unmatched one is called."""
        course = Course(Roster(self.students, "a list"), self.aliases, NOTEBOOK, self.due, datetime.UTC)
        keeper = Keeper(self.submitted, self.kept, "hw", NOTEBOOK, dry=dry)
        with ExitStack() as stack:
            held = []
            for number, source in enumerate(sources):
                path = self.root / f"source-{number}.zip"
                if isinstance(source, bytes):
                    path.write_bytes(source)
                else:
                    path = source
                own = self.root / f"own-{len([*self.root.iterdir()])}"
                own.mkdir()
                held.append([*stack.enter_context(opened(path, own, wanted or Wanted(NOTEBOOK))).deliveries])
            return {one.student or one.called: one for one in collect(held, course, keeper)}

    def statuses(self, *sources: Path | bytes, dry: bool = False, wanted: Wanted | None = None) -> dict[str, str]:
        """Collect; return the status alone."""
        return {name: one.status.value for name, one in self.collect(*sources, dry=dry, wanted=wanted).items()}

    def of(self, student: str) -> bytes | None:
        """Return a student's submission."""
        path = self.submitted / student / "hw" / f"{NOTEBOOK}.ipynb"
        return path.read_bytes() if path.exists() else None

    def everything(self) -> dict[str, bytes]:
        """Return all files that collecting has written."""
        files = [path for folder in (self.submitted, self.kept) for path in folder.rglob("*") if not path.is_dir()]
        return {str(path.relative_to(self.root)): path.read_bytes() for path in files}


@pytest.fixture
def small(tmp_path: Path) -> SmallClass:
    root = tmp_path / "class"
    root.mkdir()
    return SmallClass(root)
