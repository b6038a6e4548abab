"""``autograder prepare``: works out beforehand what every submission needs."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from autograder.cli.choosing import refuse

if TYPE_CHECKING:
    from autograder.assignment import Assignment
    from autograder.course import Course, Secret


def prepare(
    assignment: Annotated[str, typer.Argument(help="The assignment.")],
    secret: Annotated[Path | None, typer.Option(help="The file that hidden inputs derive from.", show_default=False)] = None,
) -> None:
    """Compute the right answers to hidden inputs, and what known wrong programs answer; workspace/cache keeps both.

    Nobody needs this: grading does it when it comes to it. A CI runner does it while it sets up.
    """
    from autograder.assignment import AssignmentError, load  # noqa: PLC0415 - a --help must not wait for it
    from autograder.course import Course, CourseError  # noqa: PLC0415 - as above
    from autograder.misconceptions.catalogue import PatchError  # noqa: PLC0415 - as above

    course = Course.here()
    try:
        chosen = load(assignment)
        prepared(chosen, course, course.secret(secret))
    except (AssignmentError, CourseError, PatchError) as error:
        refuse(str(error))
    typer.echo(f"{chosen.name}: ready in {course.workspace / 'cache'}")


def prepared(assignment: "Assignment", course: "Course", secret: "Secret") -> None:
    """Work out what submissions of the release need, where that is not known yet.

    Raises:
        PatchError: A known program does not fit the solution.
    """
    from autograder.engine.grading import Grader  # noqa: PLC0415 - as above
    from autograder.misconceptions.patching import SOLUTIONS  # noqa: PLC0415 - as above

    with Grader(assignment, course, secret, "release") as grader:
        results = grader.grade(SOLUTIONS / assignment.name / f"{assignment.notebook}.ipynb", "the solution")
        if results.unreadable or results.score != results.max_score:
            refuse(f"the solution scores {results.score:g} of {results.max_score:g}; see `autograder doctor`")
        grader.namer.prepare("release")
