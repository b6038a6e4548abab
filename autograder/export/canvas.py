"""Canvas's gradebook: fills in the CSV file that *Grades > Export > Export Entire Gradebook* has made.

Source of the format: Canvas, "How do I import grades in the Gradebook?" and its ``gradebook_importer.rb``: columns Student,
ID, SIS User ID, SIS Login ID, Section, then ``Name (id)`` for each assignment; a second line of points that begins with four
blanks. A column without an id makes a new assignment; columns and students that are left out stay as they are. Canvas finds
a student by ID, and reads nothing of the column Student then: a name that would be a formula gets an apostrophe there.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from autograder.grades.classes import Grades, GradesError
from autograder.grades.formats import Exported, Format, Into, Wish
from autograder.grades.lms_tables import Line, LmsTable, as_cell, as_number, harmless, has_comma
from autograder.grades.named_column import Column, named
from autograder.grades.whose_row import LmsRow, matched
from autograder.notebook.shown import clean

WHERE = "Canvas: Grades > Export > Export Entire Gradebook; then Grades > Import"
TEST_STUDENT = re.compile(r"\s*(student,\s*test|test,\s*student|test student)\s*", re.IGNORECASE)
NUMBERED = re.compile(r"(?P<name>.*\S)\s*\((?P<id>\d+)\)\s*", re.DOTALL)
POINTS = "    "
"""What the line of points begins with, in every language."""

EXCUSED = "EX"


@dataclass(frozen=True)
class _Layout:
    """Where things are: who somebody is (so many columns), the line of points or None, the students' lines."""

    identity: int
    points: Line | None
    students: Sequence[Line]


def export(grades: Grades, wish: Wish) -> Exported:
    """Return the file with one column filled: that column and who is who; all of it where that is wished.

    Raises:
        GradesError: The file is no gradebook of Canvas's, or which column is meant is not clear.
    """
    table = LmsTable(wish.into, wish.into_name)
    layout = _layout(table)
    column, notes = _column(table, layout, grades, wish)
    scale, told = _scale(table, layout, column, grades)
    comma = has_comma(
        [table.value(line, place) for line in table.lines[1:] for place in range(layout.identity, len(line.cells))]
    )
    rows = [_row(table, layout, line) for line in layout.students]
    found = matched(rows, grades.students, "canvas")
    filled, changed, excused = [], 0, 0
    for place, student in sorted(found.students.items()):
        line = layout.students[place]
        before = table.value(line, column).strip()
        if not student.submitted:
            continue
        if before.upper() == EXCUSED:
            excused += 1
            continue
        after = as_cell(student.score * scale, comma=comma)
        changed += before not in ("", "-") and as_number(before) != as_number(after)
        table.put(line, column, after)
        filled.append(line)
    for line in layout.students:
        table.put(line, 0, harmless(table.value(line, 0)))
    notes += told
    notes += [f"{changed} had another score there before"] if changed else []
    notes += [f"{excused} excused (EX) in Canvas, left as they are"] if excused else []
    return Exported(
        _bytes(table, layout, column, filled, whole=wish.whole), len(filled), tuple(notes), found.lost, found.strangers
    )


def _layout(table: LmsTable) -> _Layout:
    header = table.header
    if header[1].strip().casefold() != "id":
        seen = ", ".join(clean(name, 30) for name in header[:4])
        raise GradesError(f"'{table.name}' is no gradebook of Canvas's: its columns are {seen}, not Student, ID; {WHERE}")
    others = table.lines[1:]
    points = next((line for line in others if table.value(line, 0).startswith(POINTS) and not table.value(line, 1)), None)
    students = [line for line in others if table.value(line, 1).strip() and not TEST_STUDENT.fullmatch(table.value(line, 0))]
    if not students:
        raise GradesError(f"'{table.name}' has no student below its first line; {WHERE}")
    identity = 2
    while (
        identity < len(header)
        and not NUMBERED.fullmatch(header[identity])
        and not (points and table.value(points, identity).strip())
    ):
        identity += 1
    return _Layout(identity, points, students)


def _column(table: LmsTable, layout: _Layout, grades: Grades, wish: Wish) -> tuple[int, list[str]]:
    """Return the column to fill, made where there is none, and what is to be said of it."""
    header = table.header
    there = [
        Column(place, found["name"] if (found := NUMBERED.fullmatch(header[place])) else header[place], header[place])
        for place in range(layout.identity, len(header))
        if not (layout.points and "(read only)" in table.value(layout.points, place))
    ]
    chosen = named(there, grades, wish, table.name)
    if chosen is not None:
        return chosen.place, [f"column: {clean(chosen.whole, 100)}"]
    last = max((column.place for column in there), default=layout.identity - 1) + 1
    table.insert(last)
    table.put(table.lines[0], last, grades.title)
    if layout.points:
        table.put(
            layout.points,
            last,
            as_cell(grades.max_score, comma=has_comma([table.value(layout.points, one.place) for one in there])),
        )
    return last, [f"column: {clean(grades.title, 100)}, a new one: Canvas makes an assignment of it (or say --column NAME)"]


def _scale(table: LmsTable, layout: _Layout, column: int, grades: Grades) -> tuple[float, list[str]]:
    most = as_number(table.value(layout.points, column)) if layout.points else None
    if not most or abs(most - grades.max_score) < 1e-6:
        return 1.0, []
    shown = as_cell(most, comma=False), as_cell(grades.max_score, comma=False)
    return most / grades.max_score, [f"scores are scaled: Canvas gives {shown[0]} points for it, {grades.source} {shown[1]}"]


def _row(table: LmsTable, layout: _Layout, line: Line) -> LmsRow:
    last, comma, first = table.value(line, 0).partition(",")
    name = f"{first.strip()} {last.strip()}" if comma else last.strip()
    logins = tuple(cell for place in range(2, layout.identity) if (cell := table.value(line, place).strip()))
    return LmsRow(table.value(line, 1).strip(), logins, name)


def _bytes(table: LmsTable, layout: _Layout, column: int, filled: Sequence[Line], *, whole: bool) -> bytes:
    if whole:
        return table.data()
    kept = {id(line) for line in filled} | {id(table.lines[0]), id(layout.points)}
    return table.data([line for line in table.lines if id(line) in kept], [*range(layout.identity), column])


FORMAT = Format("canvas", "Canvas gradebook CSV", ".csv", export, Into.ALWAYS, WHERE)
