"""A small class with grades, for tests of single formats: ``grades``."""

from autograder.grades.classes import Grades, StudentGrade


def student(number: int, score: float = 80.0, **more: object) -> StudentGrade:
    """Return a student who handed in something."""
    about: dict[str, object] = {"submitted": True, "raw_score": score, "exercises": {"gradf": score}, **more}
    return StudentGrade(f"student-{number:02}", **about)  # type: ignore[arg-type]


def grades(*students: StudentGrade, most: float = 100.0) -> Grades:
    """Return the grades of a class; three students where none is given."""
    three = (student(0, 93.5), student(1, 40.0), student(2, 100.0, late_penalty=12.5))
    return Grades("micrograd_exercises", "Backpropagation", most, "the gradebook", students or three)
