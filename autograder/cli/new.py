"""``autograder new``: a first version of an assignment or of an exercise, in both rooms."""

import sys
from typing import Annotated

import typer


def new(
    assignment: Annotated[str, typer.Argument(help="The assignment: a new one, or one to add an exercise to.")],
    exercise: Annotated[
        str, typer.Argument(help="The exercise's id, and the function that students write.", show_default=False)
    ] = "",
    *,
    title: Annotated[
        str, typer.Option("--title", help="What a new assignment, or else the exercise, is called.", show_default=False)
    ] = "",
) -> None:
    """Begin an assignment, or an exercise of one: a small one that works, in source/ and autograder/exercises/.

    It asks for the derivative of a cube; put your own in its place. Nothing that is there is overwritten.
    """
    from autograder.assignment import AssignmentError  # noqa: PLC0415 - a --help must not wait for it
    from autograder.scaffolding import CannotBegin, begin  # noqa: PLC0415 - a --help must not wait for it

    try:
        begun = begin(assignment, exercise, title)
    except (AssignmentError, CannotBegin, OSError) as error:
        sys.stderr.write(f"autograder: {error}\n")
        raise typer.Exit(2) from None
    for one in begun:
        sys.stdout.write(f"{one.path}\n    {one.purpose}\n")
    sys.stdout.write(
        "\nPut your exercise in the place of the cube's slope, then:\n"
        "  autograder build              make the notebooks\n"
        "  autograder doctor             stubs score 0, solutions everything\n"
        f"  autograder certify {assignment}   known wrong programs lose, right ones do not\n"
    )
