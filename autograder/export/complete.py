"""JSON with all that is known of the grades, for programs: ``json``. Numbers are numbers, times are ISO 8601 in UTC."""

from typing import Any

import msgspec

from autograder.grades.classes import Grades, StudentGrade
from autograder.grades.formats import Exported, Format, Wish

VERSION = 1
"""Goes up when something is taken away or means something else; what is added leaves it."""


def export(grades: Grades, _wish: Wish) -> Exported:
    """Return the file."""
    document = {
        "format": "autograder/grades",
        "version": VERSION,
        "assignment": grades.assignment,
        "title": grades.title,
        "max_score": grades.max_score,
        "source": grades.source,
        "due": grades.due,
        "students": [_student(student, grades) for student in grades.students],
    }
    return Exported(msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n", len(grades.graded))


def _student(student: StudentGrade, grades: Grades) -> dict[str, Any]:
    results = grades.results.get(student.id)
    return {
        "id": student.id,
        "first_name": student.first_name,
        "last_name": student.last_name,
        "email": student.email,
        "lms_numbers": dict(student.lms_numbers),
        "submitted": student.submitted,
        "timestamp": student.timestamp,
        "score": round(student.score, 6),
        "raw_score": round(student.raw_score, 6),
        "late_penalty": round(student.late_penalty, 6),
        "exercises": dict(student.exercises),
        "needs_person": list(student.needs_person),
        "verdicts": {one.name: one.verdict.value for one in results.exercises} if results else {},
        "misconceptions": {one.name: list(one.misconceptions) for one in results.exercises if one.misconceptions}
        if results
        else {},
    }


FORMAT = Format("json", "all that is known, for programs", ".json", export)
