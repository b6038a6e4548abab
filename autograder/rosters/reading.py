"""Reads who should have handed in: a list of students, from a CSV file of one's own or of an LMS.

``read_roster`` makes a ``Roster`` of a CSV file with a header::

    id,name,email,submitted,late_seconds
    ada,Ada L.,ada@example.org,yes,0

One column must be called ``id``, ``student``, ``student_id``, ``username`` or ``email``; the others may be missing, and
columns of other names are left alone. Commas, semicolons or tabs may separate them. What Canvas exports of its gradebook,
and Moodle as grading worksheet or list of participants, is read as it comes (``columns``).
"""

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from autograder.notebook.shown import clean
from autograder.rosters.columns import Form, Row, form_of
from autograder.rosters.students import Handed, Roster, RosterError

LARGEST = 4_000_000
"""Bytes of a roster: some fifty thousand students."""
LONGEST_CELL = 300


def read_roster(path: Path) -> Roster:
    """Read a roster.

    Raises:
        RosterError: It is no such file.
    """
    rows = _rows(path, _text(path))
    header = [cell.strip().casefold().replace(" ", "_").replace("-", "_") for cell in next(rows, (0, []))[1]]
    form = form_of(header)
    if not {*form.ids} & {*header}:
        seen = f"it has {', '.join(clean(name, 30) for name in header[:8])}" if any(header) else "it is empty"
        raise RosterError(f"the roster '{path}' has no column 'id' ({seen}); name one of them 'id' in the first line")
    if twice := next((name for name in form.only or header if name and header.count(name) > 1), ""):
        raise RosterError(f"the roster '{path}' has two columns '{clean(twice, 30)}'; rename one")
    lines = [(line, _cells(path, line, header, row)) for line, row in rows]
    lines = [(line, cells) for line, cells in lines if form.ours(cells)]
    column = _naming_column(form, header, [cells for _line, cells in lines])
    students: dict[str, tuple[int, Handed]] = {}
    for line, cells in lines:
        student = _student(path, line, cells, column, form)
        earlier = students.setdefault(student.id.casefold(), (line, student))
        if earlier[1] is not student:
            both = f"lines {earlier[0]} and {line}"
            raise RosterError(f"the roster '{path}' has '{clean(student.id, 60)}' twice ({both}); remove one")
    if not students:
        raise RosterError(f"the roster '{path}' has no student below its first line; write one line for each")
    return Roster(tuple(student for _line, student in students.values()), clean(path.name))


def _cells(path: Path, line: int, header: Sequence[str], row: Sequence[str]) -> Row:
    if len(row) > len(header) and any(row[len(header) :]):
        raise RosterError(f"the roster '{path}', line {line}, has more cells than the first line; mend that line")
    return dict.fromkeys(header, "") | {name: cell.strip() for name, cell in zip(header, row, strict=False)}


def _naming_column(form: Form, header: Sequence[str], rows: Sequence[Row]) -> str:
    """Return the column that names the students: of an LMS's, the first that all students have something of their own in."""
    there = [name for name in form.ids if name in header]
    if form.whole:
        return there[0]
    whole = (name for name in there if rows and len({row[name].casefold() for row in rows} - {""}) == len(rows))
    return next(whole, there[-1])


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


def _student(path: Path, line: int, cells: Row, column: str, form: Form) -> Handed:
    """Return one row as a student."""
    where = f"the roster '{path}', line {line},"
    if not cells[column]:
        raise RosterError(f"{where} has nothing in the column '{column}'; write it there or remove the line")
    wanted = ("name", "full_name", "student", column)
    if long := next((name for name, cell in cells.items() if len(cell) > LONGEST_CELL and name in wanted), ""):
        raise RosterError(f"{where} has more than {LONGEST_CELL} characters in the column '{long}'; mend that line")
    return form.student(where, cells, column)
