"""Moodle's offline grading worksheet: fills in Grade and Feedback comments of the file that Moodle has made.

Source of the format: Moodle, ``mod/assign/feedback/offline`` (``importgradeslib.php``): columns Identifier, Full name, Email
address, Status, Grade, Maximum Grade, Grade can be changed, Last modified (submission), Last modified (grade), Feedback
comments. Moodle finds a row by its Identifier alone, and leaves a grade that is newer than Last modified (grade) says: that
cell is never written. A full name that would be a formula gets an apostrophe, since Moodle does not read it back; our
comments begin with a number.
"""

import re

from autograder.feedback_text import points, reached
from autograder.grades.classes import Grades, GradesError, StudentGrade
from autograder.grades.formats import Exported, Format, Into, Wish
from autograder.grades.lms_tables import Line, LmsTable, as_cell, as_number, harmless, has_comma
from autograder.grades.whose_row import LmsRow, matched
from autograder.notebook.shown import clean
from autograder.results import Verdict

WHERE = "Moodle: the assignment > Download grading worksheet (in English); then Upload grading worksheet"
NEEDED = ("Identifier", "Grade", "Maximum Grade")
NAMING = ("Email address", "ID number", "Username")
OURS = re.compile(r"[\d.]+ of [\d.]+ points?\b.*", re.DOTALL)
"""A comment of an earlier export; others are people's, and stay."""


def export(grades: Grades, wish: Wish) -> Exported:
    """Return the worksheet with grades and comments.

    Raises:
        GradesError: The file is no such worksheet, or grades on a scale of words.
    """
    table = LmsTable(wish.into, wish.into_name)
    places = _places(table)
    lines = [line for line in table.lines[1:] if table.value(line, places["Identifier"]).strip()]
    most, notes = _most(table, lines, places, grades)
    comma = has_comma([table.value(line, places[name]) for name in ("Maximum Grade", "Grade") for line in lines])
    found = matched([_row(table, places, line) for line in lines], grades.students, "moodle")
    lost, filled, changed, kept, above = list(found.lost), 0, 0, 0, 0
    for place, student in sorted(found.students.items()):
        line = lines[place]
        if not student.submitted:
            continue
        if _locked(table, places, line):
            lost.append(
                f"{clean(student.id, 60)}: its grade cannot be changed in Moodle; unlock it there and download again"
            )
            continue
        before, after = table.value(line, places["Grade"]).strip(), as_cell(_fitting(student, grades, most), comma=comma)
        above += student.score > grades.max_score
        changed += before not in ("", "-") and as_number(before) != as_number(after)
        table.put(line, places["Grade"], after)
        kept += not _commented(table, places, line, comment(student, grades))
        filled += 1
    if (names := places.get("Full name")) is not None:
        for line in lines:
            table.put(line, names, harmless(table.value(line, names)))
    notes += [f"{changed} had another grade there before"] if changed else []
    notes += [f"{above} above the maximum, by extra credit: Moodle takes no more than that"] if above else []
    notes += [f"{kept} had a comment that somebody wrote, which stays"] if kept else []
    return Exported(table.data(), filled, tuple(notes), tuple(lost), found.strangers)


def comment(student: StudentGrade, grades: Grades) -> str:
    """Return a line for the student: points, what being late cost, what to look at first."""
    parts = [f"{reached(student.score, grades.max_score)}."]
    if student.late_penalty:
        parts.append(f"Being late cost {points(student.late_penalty)}.")
    results = grades.results.get(student.id)
    wrong = (Verdict.PARTLY_CORRECT, Verdict.WRONG, Verdict.NOT_ATTEMPTED)
    first = next((one.title for one in results.exercises if one.verdict in wrong), "") if results else ""
    if results and results.unreadable:
        parts.append("Nothing could be read.")
    elif first:
        parts.append(f"Look first at: {clean(first, 80)}.")
    if student.needs_person:
        parts.append("A person has not graded all of it yet.")
    return " ".join(parts)


def _places(table: LmsTable) -> dict[str, int]:
    header = [name.strip() for name in table.header]
    folded = {name.casefold(): place for place, name in reversed(list(enumerate(header)))}
    wanted = (
        *NEEDED,
        *NAMING,
        "Full name",
        "First name",
        "Surname",
        "Last name",
        "Grade can be changed",
        "Feedback comments",
    )
    places = {name: folded[name.casefold()] for name in wanted if name.casefold() in folded}
    if missing := next((name for name in NEEDED if name not in places), ""):
        seen = ", ".join(clean(name, 30) for name in header[:6])
        raise GradesError(f"'{table.name}' has no column '{missing}' (it has {seen}); {WHERE}")
    return places


def _fitting(student: StudentGrade, grades: Grades, most: float) -> float:
    """Return a grade on Moodle's scale; it refuses the worksheet where one is above its maximum."""
    return min(most, student.score * (most / grades.max_score))


def _most(table: LmsTable, lines: list[Line], places: dict[str, int], grades: Grades) -> tuple[float, list[str]]:
    """Return Moodle's maximum, and what is to be said of it."""
    maxima = {table.value(line, places["Maximum Grade"]).strip() for line in lines}
    if len(maxima) != 1:
        raise GradesError(f"'{table.name}' has {len(maxima)} different maximum grades; {WHERE}")
    said = maxima.pop()
    most = as_number(said)
    if not most or most <= 0:
        raise GradesError(
            f"'{table.name}' has the maximum grade '{clean(said, 30)}'; set the assignment to points in Moodle"
        )
    if abs(most - grades.max_score) < 1e-6:
        return most, []
    shown = as_cell(most, comma=False), as_cell(grades.max_score, comma=False)
    return most, [f"grades are scaled: the maximum in Moodle is {shown[0]}, of {grades.source} {shown[1]}"]


def _row(table: LmsTable, places: dict[str, int], line: Line) -> LmsRow:
    number = re.sub(
        r"^\D+(?=\d+$)", "", table.value(line, places["Identifier"]).strip()
    )  # "Participant 123", in any language
    logins = tuple(cell for name in NAMING if name in places and (cell := table.value(line, places[name]).strip()))
    parts = ("Full name",) if "Full name" in places else ("First name", "Surname", "Last name")
    return LmsRow(number, logins, " ".join(table.value(line, places[name]).strip() for name in parts if name in places))


def _locked(table: LmsTable, places: dict[str, int], line: Line) -> bool:
    column = places.get("Grade can be changed")
    return column is not None and table.value(line, column).strip().casefold() == "no"


def _commented(table: LmsTable, places: dict[str, int], line: Line, text: str) -> bool:
    """Write a comment where there is none of a person's; return whether there was none."""
    column = places.get("Feedback comments")
    if column is None:
        return True
    before = re.sub(r"<[^>]*>", "", table.value(line, column)).strip()  # Moodle gives it back in its own markup
    if before and not OURS.fullmatch(before):
        return False
    table.put(line, column, text)
    return True


FORMAT = Format("moodle", "Moodle grading worksheet", ".csv", export, Into.ALWAYS, WHERE)
