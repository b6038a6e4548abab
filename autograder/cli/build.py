"""``autograder build``: the notebooks that students, instructors and nbgrader get, made from the masters."""

import sys
from typing import Annotated

import typer


def build(
    *,
    check: Annotated[bool, typer.Option("--check", help="Only say which files are stale.")] = False,
) -> None:
    """Make source/, release/ and solutions/ notebooks from the masters in source/; with --check, fail on a stale one."""
    from autograder.build import BuildError  # noqa: PLC0415 - a --help must not wait for it
    from autograder.build import build as build_all  # noqa: PLC0415 - as above
    from autograder.course import Course  # noqa: PLC0415 - as above

    try:
        changed = build_all(Course.here().root, check=check)
    except BuildError as error:
        sys.stderr.write(f"autograder: {error}\n")
        raise typer.Exit(2) from None
    for stale in changed:
        sys.stdout.write(f"{stale}\n")
    if check and changed:
        sys.stderr.write("autograder: run `autograder build`, look at the changes, and commit them\n")
        raise typer.Exit(1)
    if not changed:
        sys.stdout.write("everything is up to date\n")
