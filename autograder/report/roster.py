"""Knows who should have handed in: a list of students, from a CSV file or from any other source.

``Handed`` is one student, ``Roster`` all of them; whoever has a gradebook makes a ``Roster`` of it. ``read_roster`` makes
one of a CSV file with a header::

    id,name,email,submitted,late_seconds
    ada,Ada L.,ada@example.org,yes,0

One column must be called ``id``, ``student``, ``student_id``, ``username`` or ``email``; the others may be missing, and
columns of other names are left alone. Commas, semicolons or tabs may separate them.
"""

import csv
import io
import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from autograder.notebook.shown import clean

IDS = ("id", "student", "student_id", "username", "email")
LATE = ("late_seconds", "seconds_late", "total_seconds_late")
YES, NO = frozenset({"yes", "true", "1", "y"}), frozenset({"no", "false", "0", "n"})
LARGEST = 4_000_000
"""Bytes of a roster: some fifty thousand students."""
LONGEST_CELL = 300


class RosterError(Exception):
    """The roster cannot be used; the message names the file, the line and what to do."""


@dataclass(frozen=True)
class Handed:
    """One student, and what is known of the handing in.

    Attributes:
        id: What the submission is called.
        name: The student's name, or "".
        email: Matched as well, or "".
        submitted: Whether something was handed in; None where the source does not say.
        seconds_late: How late that was; 0 in time, None where the source does not say.
    """

    id: str
    name: str = ""
    email: str = ""
    submitted: bool | None = None
    seconds_late: float | None = None


@dataclass(frozen=True)
class Roster:
    """All students, and where that is known from."""

    students: tuple[Handed, ...]
    source: str


def read_roster(path: Path) -> Roster:
    """Read a roster.

    Raises:
        RosterError: It is no such file.
    """
    rows = _rows(path, _text(path))
    header = [cell.strip().casefold().replace(" ", "_").replace("-", "_") for cell in next(rows, (0, []))[1]]
    column = next((name for name in IDS if name in header), None)
    if column is None:
        seen = f"it has {', '.join(clean(name, 30) for name in header[:8])}" if any(header) else "it is empty"
        raise RosterError(f"the roster '{path}' has no column 'id' ({seen}); name one of them 'id' in the first line")
    if twice := next((name for name in header if name and header.count(name) > 1), ""):
        raise RosterError(f"the roster '{path}' has two columns '{clean(twice, 30)}'; rename one")
    students: dict[str, tuple[int, Handed]] = {}
    for line, row in rows:
        if len(row) > len(header) and any(row[len(header) :]):
            raise RosterError(f"the roster '{path}', line {line}, has more cells than the first line; mend that line")
        student = _student(path, line, dict(zip(header, row, strict=False)), column)
        earlier = students.setdefault(student.id.casefold(), (line, student))
        if earlier[1] is not student:
            lines = f"lines {earlier[0]} and {line}"
            raise RosterError(f"the roster '{path}' has '{clean(student.id, 60)}' twice ({lines}); remove one")
    if not students:
        raise RosterError(f"the roster '{path}' has no student below its first line; write one line for each")
    return Roster(tuple(student for _line, student in students.values()), clean(path.name))


def _text(path: Path) -> str:
    try:
        if not path.is_file():
            raise RosterError(f"there is no file '{path}'; --roster wants a CSV file")
        with path.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "that is no file name"
        raise RosterError(f"the roster '{path}' cannot be read: {why}") from error
    if len(data) > LARGEST:
        raise RosterError(f"the roster '{path}' is larger than {LARGEST // 1_000_000} MB; is it the right file?")
    if b"\0" in data:
        raise RosterError(f"the roster '{path}' is no text; save it as CSV in UTF-8")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RosterError(f"the roster '{path}' is not written in UTF-8; save it as CSV in UTF-8") from error


def _rows(path: Path, text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows that hold something, each with the number of its last line."""
    first = text.partition("\n")[0]
    separator = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                yield reader.line_num, row
    except csv.Error as error:
        raise RosterError(f"the roster '{path}', line {reader.line_num}, is no CSV ({error}); mend that line") from error


def _student(path: Path, line: int, row: dict[str, str], column: str) -> Handed:
    """Return one row as a student."""
    cells = {name: cell.strip() for name, cell in row.items()}
    where = f"the roster '{path}', line {line},"
    if not cells[column]:
        raise RosterError(f"{where} has nothing in the column '{column}'; write it there or remove the line")
    if long := next((name for name, cell in cells.items() if len(cell) > LONGEST_CELL and name in ("name", column)), ""):
        raise RosterError(f"{where} has more than {LONGEST_CELL} characters in the column '{long}'; mend that line")
    said = cells.get("submitted", "").casefold()
    if said and said not in YES | NO:
        raise RosterError(f"{where} says '{clean(said, 30)}' in the column 'submitted'; write yes or no")
    name = cells.get("name") or " ".join(filter(None, (cells.get("first_name"), cells.get("last_name"))))
    return Handed(cells[column], name, cells.get("email", ""), said in YES if said else None, _late(where, cells))


def _late(where: str, cells: dict[str, str]) -> float | None:
    """Return the seconds that a row says, not negative."""
    column = next((name for name in LATE if cells.get(name)), None)
    if column is None:
        return None
    try:
        seconds = float(cells[column])
    except ValueError:
        seconds = math.nan
    if not math.isfinite(seconds):
        raise RosterError(f"{where} says '{clean(cells[column], 30)}' in the column '{column}'; write a number of seconds")
    return max(0.0, seconds)
