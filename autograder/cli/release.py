"""``autograder release``: from the master to what students get, looked over and packed."""

from pathlib import Path
from typing import Annotated

import typer

from autograder.cli.choosing import refuse
from autograder.cli.doctor import print_findings


def release(
    assignment: Annotated[str, typer.Argument(help="The assignment.")],
    *,
    exchange: Annotated[bool, typer.Option("--exchange", help="Hand it out by nbgrader's exchange as well.")] = False,
    output_dir: Annotated[
        Path | None, typer.Option(help="Where zip and template go. (default: workspace/release)", show_default=False)
    ] = None,
) -> None:
    """Build an assignment, look it over, scan it for what must stay, and pack it for an LMS and for git classrooms.

    Exit status: 0; 1 something is to be mended, and nothing has left; 2 bad usage.
    """
    from autograder.assignment import AssignmentError, load  # noqa: PLC0415 - a --help must not wait for it
    from autograder.course import Course, CourseError  # noqa: PLC0415 - as above
    from autograder.releasing import steps  # noqa: PLC0415 - as above

    course = Course.here()
    try:
        chosen = load(assignment)
        target = output_dir or course.workspace / "release"
        bad = print_findings(steps.release(chosen, course, target, exchange=exchange))
    except (AssignmentError, CourseError) as error:
        refuse(str(error))
    if bad:
        raise typer.Exit(1)
