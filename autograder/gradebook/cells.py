"""A student's cells, as they were handed in: text, kind, pictures, and what nbgrader noted on them.

``cells_of`` reads a notebook or a percent ``.py``. Whatever is no such thing has no cells: saying why is the engine's
(``notebook/reading.py``). Nothing is decoded but what is asked for; all of it may be anything, of any size.
"""

import hashlib
import re
from dataclasses import dataclass, field
from functools import cache
from typing import TypeVar

import msgspec

from autograder.notebook.metadata import NO_JSON
from autograder.notebook.reading import LARGEST_FILE, PERCENT

MOST_CELLS = 2000
LONGEST_CELL = 100_000
"""Characters; a longer text is no answer that a person would read."""

LARGEST_PICTURES = 8 << 20
"""Bytes of all pictures that a written answer holds."""

Kind = TypeVar("Kind")
PICTURES = ("image/png", "image/jpeg", "image/gif", "image/webp")


@dataclass(frozen=True)
class Claim:
    """What a cell's metadata say of it; nothing of it counts.

    Attributes:
        grade_id: nbgrader's id, or "".
        grade: Whether it says that it earns points.
        solution: Whether it says that it is an answer.
        points: What it says that it is worth, or None.
        locked: Whether it says that it is locked.
        checksum: What nbgrader has noted of the cell that it released, or "".
    """

    grade_id: str = ""
    grade: bool = False
    solution: bool = False
    points: float | None = None
    locked: bool = False
    checksum: str = ""


@dataclass(frozen=True)
class StudentCell:
    """One cell of a student's, of any kind."""

    kind: str
    source: str
    claim: Claim = field(default_factory=Claim)
    cell_id: str = ""
    pictures: dict[str, dict[str, str]] = field(default_factory=dict)

    @property
    def as_released(self) -> bool:
        """Whether nbgrader's own checksum fits the cell: somebody released it like this, or took pains to look so."""
        told = self.claim
        if not told.checksum:
            return False
        locked = not told.solution and (told.grade or told.locked)
        parts = [self.source, self.kind, str(told.grade), str(told.solution), str(locked), told.grade_id]
        parts += [str(told.points)] if told.grade else []
        digest = hashlib.md5("".join(parts).encode(errors="replace"), usedforsecurity=False)  # nbgrader's choice
        return digest.hexdigest() == told.checksum


class _Cell(msgspec.Struct):
    cell_type: msgspec.Raw = msgspec.Raw(b"")
    source: msgspec.Raw = msgspec.Raw(b"")
    metadata: msgspec.Raw = msgspec.Raw(b"")
    id: msgspec.Raw = msgspec.Raw(b"")
    attachments: msgspec.Raw = msgspec.Raw(b"")


class _Notebook(msgspec.Struct):
    cells: list[_Cell] = []


class _Metadata(msgspec.Struct):
    nbgrader: msgspec.Raw = msgspec.Raw(b"")


class _Claim(msgspec.Struct):
    grade_id: msgspec.Raw = msgspec.Raw(b"")
    grade: msgspec.Raw = msgspec.Raw(b"")
    solution: msgspec.Raw = msgspec.Raw(b"")
    points: msgspec.Raw = msgspec.Raw(b"")
    locked: msgspec.Raw = msgspec.Raw(b"")
    checksum: msgspec.Raw = msgspec.Raw(b"")


def cells_of(data: bytes, suffix: str = ".ipynb") -> list[StudentCell]:
    """Return the cells of a submission's bytes; none where they cannot be read.

    Args:
        data: The file.
        suffix: ``.ipynb`` or ``.py``.
    """
    if len(data) > LARGEST_FILE:
        return []
    if suffix == ".py":
        return _of_python(data.decode("utf-8-sig", errors="replace"))[:MOST_CELLS]
    found = _value(msgspec.Raw(data.removeprefix(b"\xef\xbb\xbf")), _Notebook)
    return [_cell(cell) for cell in found.cells[:MOST_CELLS]] if found else []


def _cell(raw: _Cell) -> StudentCell:
    told = _value(raw.source, str | list[str]) or ""  # type: ignore[arg-type]  # a union is a type to msgspec
    return StudentCell(
        _value(raw.cell_type, str) or "raw",
        "".join(told).encode(errors="replace").decode()[:LONGEST_CELL],  # half a surrogate pair is no text
        _claim(raw.metadata),
        (_value(raw.id, str) or "")[:64],
        _pictures(raw.attachments),
    )


def _claim(raw: msgspec.Raw) -> Claim:
    metadata = _value(raw, _Metadata)
    told = _value(metadata.nbgrader, _Claim) if metadata else None
    if told is None:
        return Claim()
    return Claim(
        (_value(told.grade_id, str) or "")[:100],
        _value(told.grade, bool) is True,
        _value(told.solution, bool) is True,
        _points(told.points),
        _value(told.locked, bool) is True,
        (_value(told.checksum, str) or "")[:64],
    )


def _points(raw: msgspec.Raw) -> float | None:
    """Return points, which older versions of nbgrader wrote as a text."""
    told = _value(raw, float | str)  # type: ignore[arg-type]  # as above
    try:
        return None if told is None else float(told)
    except ValueError:
        return None


def _pictures(raw: msgspec.Raw) -> dict[str, dict[str, str]]:
    """Return the pictures that a text shows; drawings that may hold scripts are left out."""
    if not raw or len(raw) > LARGEST_PICTURES:
        return {}
    found = _value(raw, dict[str, dict[str, str]]) or {}
    kept = {name: {kind: data for kind, data in forms.items() if kind in PICTURES} for name, forms in found.items()}
    return {name: forms for name, forms in kept.items() if forms}


def _value(raw: msgspec.Raw, kind: type[Kind]) -> Kind | None:
    """Return what a piece of JSON holds, or None where it is something else."""
    try:
        return _decoder(kind).decode(raw) if raw else None  # type: ignore[arg-type]  # a type is hashable
    except NO_JSON:
        return None


@cache
def _decoder(kind: type[Kind]) -> "msgspec.json.Decoder[Kind]":
    """Return what reads one kind: making it takes longer than reading a cell."""
    return msgspec.json.Decoder(kind)


def _of_python(text: str) -> list[StudentCell]:
    """Return the cells of a percent file; a plain one is a single cell."""
    marks = list(PERCENT.finditer(text.replace("\r\n", "\n")))
    text = text.replace("\r\n", "\n")
    if not marks:
        return [StudentCell("code", text[:LONGEST_CELL])]
    found = []
    for mark, end in zip(marks, [*(later.start() for later in marks[1:]), len(text)], strict=True):
        body, header = text[mark.end() : end].strip("\n")[:LONGEST_CELL], mark.group(1)
        words = re.search(r"\[(markdown|raw|md)\]", header)
        named = re.search(r'"grade_id":\s*"([\w.-]{1,100})"', header)
        if words:
            body = "\n".join(line.removeprefix("#").removeprefix(" ") for line in body.strip('"\n').split("\n"))
        found.append(StudentCell("markdown" if words else "code", body, Claim(named.group(1) if named else "")))
    return found
