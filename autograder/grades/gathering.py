"""Gathers a class's grades: from the gradebook, or, where it holds none, from a folder of results (``gathered``).

Names, addresses and numbers that the source lacks come from a roster, and from the list of what was collected from where.
"""

import math
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.gradebook.class_grades import ClassGrades, Row, class_grades
from autograder.gradebook.marks import gradebook_scores
from autograder.gradebook.settings import read_settings
from autograder.grades.classes import Grades, GradesError, StudentGrade
from autograder.grades.origins import Origin, origins
from autograder.notebook.shown import clean
from autograder.report.reading import Folder, NothingToReport, read_folder
from autograder.results import Results, Verdict
from autograder.rosters.reading import read_roster
from autograder.rosters.students import Handed, Roster

NOBODY = Roster((), "")


def gathered(assignment: Assignment, course: Course, results: Path | None = None, roster: Path | None = None) -> Grades:
    """Return the grades of a class.

    Args:
        assignment: The assignment.
        course: The course.
        results: A folder of results that counts in place of the gradebook.
        roster: The students; ``workspace/roster.csv`` where it is None and that is there.

    Raises:
        GradesError: There are none.
        RosterError: The roster cannot be read.
        SettingsError: nbgrader's configuration cannot be read.
        GradebookUnusable: The gradebook cannot be read.
    """
    listed = course.workspace / "roster.csv"
    students = read_roster(roster or listed) if roster or listed.exists() else NOBODY
    collected = origins(course.workspace / "collected" / assignment.name / "collected.csv")
    held = None if results else _of_gradebook(assignment, course)
    folder = _folder(results or course.workspace / "results" / assignment.name, assignment)
    if held and any(row.submitted for row in held.rows):
        found = _from_gradebook(assignment, held, folder)
    elif folder and folder.results:
        found = _from_results(assignment, folder)
    else:
        raise GradesError(_nothing(assignment, results, folder))
    return _known(found, students, collected)


def _of_gradebook(assignment: Assignment, course: Course) -> ClassGrades | None:
    if not (course.root / "nbgrader_config.py").exists():
        return None
    settings = read_settings(course.root, assignment)
    return class_grades(settings.db_url, settings.course_id, assignment.name)


def _folder(path: Path, assignment: Assignment) -> Folder | None:
    try:
        return read_folder(path, assignment)
    except NothingToReport:
        return None


def _nothing(assignment: Assignment, results: Path | None, folder: Folder | None) -> str:
    if folder and folder.broken:
        return f"no results can be read; of '{folder.broken[0].name}': {folder.broken[0].why}"
    where = (
        f"'{clean(str(results), 300)}' holds no results"
        if results
        else "neither the gradebook nor workspace/results has any"
    )
    return f"there are no grades of '{assignment.name}': {where}; run 'autograder autograde', or say --results DIR"


def _from_gradebook(assignment: Assignment, held: ClassGrades, folder: Folder | None) -> Grades:
    return Grades(
        assignment.name,
        assignment.title,
        held.max_score,
        "the gradebook",
        tuple(_student(row) for row in held.rows),
        held.due,
        folder.results if folder else {},
    )


def _student(row: Row) -> StudentGrade:
    return StudentGrade(
        row.student,
        row.first_name,
        row.last_name,
        row.email,
        submitted=row.submitted,
        timestamp=row.timestamp,
        raw_score=math.fsum(row.points.values()),
        late_penalty=row.penalty,
        exercises=row.points,
        needs_person=row.needs_person,
    )


def _from_results(assignment: Assignment, folder: Folder) -> Grades:
    """Return grades on the gradebook's scale, whose maximum is the same for all."""
    most = {name: float(exercise.points) for name, exercise in assignment.exercise.items()}
    students = tuple(_graded(name, results, assignment, most) for name, results in folder.results.items())
    broken = tuple(f"{file.name}: {file.why}" for file in folder.broken)
    total = math.fsum(most.values())
    return Grades(assignment.name, assignment.title, total, "results", students, results=folder.results, broken=broken)


def _graded(name: str, results: Results, assignment: Assignment, most: Mapping[str, float]) -> StudentGrade:
    scores = gradebook_scores(results, assignment, most)
    waiting = tuple(one.name for one in results.exercises if one.verdict is Verdict.COULD_NOT_GRADE)
    points = {exercise: score or 0.0 for exercise, score in scores.items()}
    total = round(math.fsum(points.values()), 4)
    return StudentGrade(name, submitted=True, raw_score=total, exercises=points, needs_person=waiting)


def _known(grades: Grades, roster: Roster, collected: Mapping[str, tuple[Origin, ...]]) -> Grades:
    """Return grades with all that is known of the students; who is on the roster alone handed in nothing."""
    listed = {student.id: student for student in roster.students}
    absent = [
        StudentGrade(student.id) for student in roster.students if student.id not in {one.id for one in grades.students}
    ]
    every = (_described(student, listed.get(student.id), collected) for student in (*grades.students, *absent))
    return replace(grades, students=tuple(every))


def _described(student: StudentGrade, listed: Handed | None, collected: Mapping[str, tuple[Origin, ...]]) -> StudentGrade:
    numbers = {origin.way: origin.number for origin in collected.get(student.id, ()) if origin.number}
    if listed is None:
        return replace(student, lms_numbers=numbers)
    return replace(
        student,
        first_name=student.first_name if student.name else listed.name,
        email=student.email or listed.email,
        logins=listed.logins,
        lms_numbers={**({"": listed.lms_id} if listed.lms_id else {}), **numbers},
    )
