"""``autograder doctor``: what this machine and this course lack, and what to do."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from autograder.doctor import Finding


def doctor() -> None:
    """Say which isolation layers are on, whether stubs fail and solutions pass, and what to do where something is wrong."""
    bad = print_findings(_findings())
    typer.echo(f"{bad} to mend" if bad else "nothing to mend")
    if bad:
        raise typer.Exit(1)


def print_findings(findings: "Iterable[Finding]") -> int:
    """Print findings as they come; return how many are bad."""
    from rich.console import Console  # noqa: PLC0415 - a --help must not wait for it
    from rich.text import Text  # noqa: PLC0415 - as above

    console, bad = Console(), 0
    for finding in findings:
        bad += not finding.good
        line = Text("ok    " if finding.good else "WRONG ", style="green" if finding.good else "bold red")
        line.append(finding.what + (f" -> {finding.remedy}" if not finding.good else ""), style="default")
        console.print(line, soft_wrap=True)
    return bad


def _findings() -> "Iterator[Finding]":
    from autograder import assignment, doctor  # noqa: PLC0415 - a --help must not wait for it
    from autograder.build import BuildError, build  # noqa: PLC0415 - as above
    from autograder.course import Course  # noqa: PLC0415 - as above

    course, names = Course.here(), assignment.names()
    yield from doctor.examine_machine(assignment.load(names[0]))
    yield from doctor.examine_rooms(course.root)
    try:
        # A course beside the checkout has nbgrader's notebooks only: nothing is built there.
        stale = build(course.root, check=True) if (course.root / "autograder" / "exercises").is_dir() else []
        yield doctor.Finding(
            not stale,
            f"{len(stale)} generated files are stale" if stale else "the generated notebooks are up to date",
            "run `autograder build`",
        )
    except BuildError as error:
        yield doctor.bad(str(error), "mend the master that it names")
    for name in names:
        yield from doctor.examine_assignment(name, course, course.secret())
