"""``autograder explain STUDENT EXERCISE``: everything behind one verdict, for a dispute."""

import difflib
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from autograder.cli.choosing import chosen_assignment, refuse
from autograder.cli.grade import Edition

if TYPE_CHECKING:
    from autograder.course import Course


def explain(
    student: Annotated[str, typer.Argument(help="A submission's path, or a student in workspace/submitted/.")],
    exercise: Annotated[str, typer.Argument(help="The exercise's id.")],
    assignment: Annotated[str, typer.Option(help="The assignment. (default: the one with work)", show_default=False)] = "",
    edition: Annotated[Edition, typer.Option(help="As for grade.")] = Edition.AUTO,
    secret: Annotated[Path | None, typer.Option(help="The file that hidden inputs derive from.", show_default=False)] = None,
) -> None:
    """Show what was judged and asked, hidden inputs too. Not for students."""
    from autograder.assignment import AssignmentError  # noqa: PLC0415 - a --help must not wait for it
    from autograder.course import Course, CourseError  # noqa: PLC0415 - as above
    from autograder.engine.grading import Grader  # noqa: PLC0415 - as above
    from autograder.explaining import as_text, explain  # noqa: PLC0415 - as above
    from autograder.notebook.reading import UnreadableSubmission  # noqa: PLC0415 - as above

    course = Course.here()
    try:
        chosen = chosen_assignment(assignment, Path(student), exercise)
        if exercise not in chosen.exercise:
            near = difflib.get_close_matches(exercise, chosen.exercise, n=1)
            hint = f"did you mean '{near[0]}'?" if near else f"it has {', '.join(chosen.exercise)}"
            refuse(f"{chosen.name} has no exercise '{exercise}'; {hint}")
        path = _found(student, chosen.name, course)
        with Grader(chosen, course, course.secret(secret), edition.value) as grader:
            text = as_text(explain(grader, path, path.stem, exercise))
    except (AssignmentError, CourseError, UnreadableSubmission) as error:
        refuse(str(error))
    sys.stdout.write(text)


def _found(student: str, assignment: str, course: "Course") -> Path:
    """Return a submission's path: as given, or where nbgrader collects a student's."""
    given = Path(student)
    if given.exists():
        return given
    folder = course.workspace / "submitted"
    if (folder / student / assignment).is_dir() and student not in {"", ".", ".."}:
        return folder / student / assignment
    known = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []
    near = difflib.get_close_matches(student, known, n=1)
    hint = f"; did you mean '{near[0]}'?" if near else ""
    return refuse(f"'{student}' is neither a file nor a student in {folder}{hint}")
