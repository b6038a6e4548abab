"""nbgrader's own CSV: the columns and rows that ``nbgrader export`` writes of one assignment, for scripts that read it.

Source of the format: ``nbgrader.plugins.CsvExportPlugin``. It quotes nothing, so that a comma in a name moves all that
follows; here such a cell is quoted. Scripts and spreadsheets read this file: text that would be a formula gets an
apostrophe. Students who handed in nothing are there with 0, as nbgrader has them.
"""

import csv
import datetime
import io

from autograder.grades.classes import Grades, StudentGrade
from autograder.grades.formats import Exported, Format, Wish
from autograder.grades.lms_tables import harmless

COLUMNS = (
    "assignment",
    "duedate",
    "timestamp",
    "student_id",
    "last_name",
    "first_name",
    "email",
    "raw_score",
    "late_submission_penalty",
    "score",
    "max_score",
)


def export(grades: Grades, _wish: Wish) -> Exported:
    """Return the file."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(COLUMNS)
    for student in grades.students:
        writer.writerow(_cells(grades, student))
    return Exported(written.getvalue().encode("utf-8", "replace"), len(grades.graded))


def _cells(grades: Grades, student: StudentGrade) -> list[str]:
    about = (student.id, student.last_name, student.first_name, student.email)
    numbers = (student.raw_score, student.late_penalty, student.score, grades.max_score)
    return [
        harmless(grades.assignment),
        _time(grades.due),
        _time(student.timestamp),
        *(harmless(cell) for cell in about),
        *(str(round(number, 6)) for number in numbers),
    ]


def _time(time: datetime.datetime | None) -> str:
    """Return a time as nbgrader writes it: without a zone."""
    return str(time.replace(tzinfo=None)) if time else ""


FORMAT = Format("nbgrader", "CSV as nbgrader export writes it", ".csv", export)
