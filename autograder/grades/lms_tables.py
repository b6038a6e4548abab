"""An LMS's CSV file that is given back as it came: ``LmsTable`` keeps every byte but those of the cells that are written.

The standard library's ``csv`` says what a cell holds, but not how it was quoted; here each cell is kept as it stands in the
file, and ``csv`` must agree about what that means. A byte order mark, the separator and the ends of lines stay.
"""

import codecs
import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.grades.classes import GradesError
from autograder.notebook.shown import clean
from autograder.report.tables import FORMULA

LARGEST = 16_000_000
"""Bytes of a gradebook; one of five thousand students and a hundred assignments has some four million."""


@dataclass
class Line:
    """One row: its number in the file, its cells as they stand there, how it ends."""

    number: int
    cells: list[str]
    end: str


class LmsTable:
    """A CSV file.

    Args:
        data: Its bytes.
        name: What it is called, for messages.

    Raises:
        GradesError: It is no CSV in UTF-8.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self.name = clean(name, 200)
        self._mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
        text = _decoded(data, self.name)
        first = text.partition("\n")[0]
        self.separator = max(",;\t", key=first.count)
        self.lines = list(_lines(text, self.separator, self.name))
        if not self.lines or len(self.lines[0].cells) < 2:
            raise GradesError(f"'{self.name}' has no columns in its first line; download it once more")
        self._check(text)

    @property
    def header(self) -> list[str]:
        """What the first line's cells hold."""
        return [self.value(self.lines[0], column) for column in range(len(self.lines[0].cells))]

    def value(self, line: Line, column: int) -> str:
        """Return what a cell holds, "" where the line has none there."""
        if column >= len(line.cells):
            return ""
        raw = line.cells[column]
        return raw[1:-1].replace('""', '"') if raw.startswith('"') else raw

    def put(self, line: Line, column: int, text: str) -> None:
        """Write a cell; a line that is too short is filled up."""
        line.cells += [""] * (column + 1 - len(line.cells))
        if self.value(line, column) != text:
            line.cells[column] = self.written(text)

    def insert(self, column: int) -> None:
        """Make an empty column."""
        for line in self.lines:
            line.cells += [""] * (column - len(line.cells))
            line.cells.insert(column, "")

    def written(self, text: str) -> str:
        """Return a text as a cell."""
        needs = any(mark in text for mark in (self.separator, '"', "\r", "\n")) or text != text.strip()
        quoted = text.replace('"', '""')
        return f'"{quoted}"' if needs else text

    def data(self, lines: Sequence[Line] | None = None, columns: Sequence[int] | None = None) -> bytes:
        """Return the file's bytes, of some lines and columns only where they are given."""
        kept = self.lines if lines is None else lines
        text = "".join(self.separator.join(_some(line.cells, columns)) + line.end for line in kept)
        return self._mark + text.encode()

    def _check(self, text: str) -> None:
        """See to it that the standard library reads the same."""
        try:
            read = [row or [""] for row in csv.reader(io.StringIO(text, newline=""), delimiter=self.separator, strict=True)]
        except csv.Error as error:
            raise GradesError(f"'{self.name}' is no CSV ({error}); download it once more") from error
        own = [[self.value(line, column) for column in range(len(line.cells))] for line in self.lines]
        if own != read:
            at = next((line.number for line, theirs, ours in zip(self.lines, read, own, strict=False) if theirs != ours), 1)
            raise GradesError(f"'{self.name}', line {at}, has quotation marks that fit no CSV; download it once more")


def read_file(path: Path) -> bytes:
    """Return the bytes of a file that an LMS has made.

    Raises:
        GradesError: There is none, or it is larger than any.
    """
    shown = clean(str(path), 300)
    try:
        if not path.is_file():
            raise GradesError(f"there is no file '{shown}'; --into wants the file that you have downloaded")
        with path.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except OSError as error:
        raise GradesError(f"'{shown}' cannot be read: {error.strerror}") from error
    if len(data) > LARGEST:
        raise GradesError(f"'{shown}' is larger than {LARGEST // 1_000_000} MB; is it the right file?")
    return data


def harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: with an apostrophe before it, where it begins as one."""
    return f"'{text}" if text.lstrip(" \u00a0").startswith(FORMULA) else text


def as_number(text: str) -> float | None:
    """Return the number that a cell holds, with a decimal point or comma; None where it holds none."""
    plain = text.strip()
    return float(plain.replace(",", ".")) if re.fullmatch(r"-?\d{1,12}(?:[.,]\d{1,12})?", plain, re.ASCII) else None


def as_cell(number: float, *, comma: bool) -> str:
    """Return points as a cell, with at most four digits after the point and none that are needless."""
    plain = f"{number:.4f}".rstrip("0").rstrip(".")
    return plain.replace(".", ",") if comma else plain


def has_comma(cells: Sequence[str]) -> bool:
    """Return whether numbers are written with a decimal comma, by those that are there; the first that shows it decides."""
    return next((("," in cell) for cell in cells if as_number(cell) is not None and re.search(r"[.,]", cell)), False)


def _some(cells: Sequence[str], columns: Sequence[int] | None) -> Sequence[str]:
    """Return the cells of some columns; a line may be shorter than the first."""
    return cells if columns is None else [cells[place] if place < len(cells) else "" for place in columns]


def _decoded(data: bytes, name: str) -> str:
    if data.startswith((b"PK", b"\xd0\xcf")):
        raise GradesError(f"'{name}' is a spreadsheet or an archive and no CSV; download it as CSV")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise GradesError(f"'{name}' is not in UTF-8; use it as it was downloaded, not as a spreadsheet saved it") from error
    if "\0" in text:
        raise GradesError(f"'{name}' is no text; download it as CSV")
    return text


def _lines(text: str, separator: str, name: str) -> Iterator[Line]:
    """Yield the rows, each cell as it stands in the file."""
    cell = re.compile(rf'("(?:[^"]|"")*"|[^"{separator}\r\n][^{separator}\r\n]*|)({separator}|\r\n|\n|\r|\Z)')
    cells: list[str] = []
    place, number, started = 0, 1, 1
    while place < len(text) or cells:
        found = cell.match(text, place)
        if found is None:
            raise GradesError(f"'{name}', line {number}, has quotation marks that fit no CSV; download it once more")
        cells.append(found[1])
        number += len(re.findall(r"\r\n|\n|\r", found[0]))
        place = found.end()
        if found[2] != separator:
            yield Line(started, cells, found[2])
            cells, started = [], number
