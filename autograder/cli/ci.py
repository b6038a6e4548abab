"""``autograder ci``: grades one pushed submission as a CI runner needs it."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from autograder.cli.choosing import refuse
from autograder.cli.grade import FAILED, NOT_ALL, Edition, Isolation

if TYPE_CHECKING:
    from autograder.results import Results

MOST_SUMMARY = 1 << 20
"""Bytes of a step's summary that GitHub keeps."""


def ci(  # noqa: PLR0913 - these are the command's options
    path: Annotated[Path, typer.Argument(help="The notebook, a .py file, or the folder of the checkout.")],
    assignment: Annotated[str, typer.Option(help="The assignment's name.")],
    *,
    secret: Annotated[Path | None, typer.Option(help="The file that hidden inputs derive from.", show_default=False)] = None,
    fail_under: Annotated[
        float | None, typer.Option(min=0, max=100, metavar="PERCENT", help="Exit with 1 if the score is lower.")
    ] = None,
    results: Annotated[Path | None, typer.Option(help="Where results.json goes.", show_default=False)] = None,
    junit: Annotated[Path | None, typer.Option(help="Where JUnit's XML goes.", show_default=False)] = None,
    classroom50: Annotated[Path | None, typer.Option(help="Where Classroom 50's result goes.", show_default=False)] = None,
    min_isolation: Annotated[Isolation, typer.Option(help="Refuse to grade with less.")] = Isolation.LANDLOCK,
) -> None:
    """Grade one submission of the release, mark its lines, and write what CI services read.

    On GitHub the step's summary and outputs are written where the runner says.
    Exit status: 0; 1 under --fail-under; 2 bad usage; 3 it could not be read or graded.
    """
    from autograder.assignment import AssignmentError, load  # noqa: PLC0415 - a --help must not wait for it
    from autograder.ci.annotations import annotations  # noqa: PLC0415 - as above
    from autograder.ci.found import NoSubmission, submission_in  # noqa: PLC0415 - as above
    from autograder.course import Course, CourseError  # noqa: PLC0415 - as above
    from autograder.engine.grading import Grader  # noqa: PLC0415 - as above

    course = Course.here()
    try:
        chosen = load(assignment)
        file = submission_in(path, chosen)
        with Grader(chosen, course, course.secret(secret), Edition.RELEASE.value, min_isolation.value) as grader:
            found = grader.grade(file, file.stem)
        _write(found, file, {"results": results, "junit": junit, "classroom50": classroom50})
    except (AssignmentError, CourseError, NoSubmission) as error:
        refuse(str(error))
    except OSError as error:
        refuse(f"'{error.filename}' cannot be used: {error.strerror}")
    if os.environ.get("GITHUB_ACTIONS") == "true":
        sys.stdout.write("\n".join(annotations(found, file, _in_repository(file))) + "\n")
    _print(found)
    below = fail_under is not None and 100 * found.score < fail_under * found.max_score
    raise typer.Exit(NOT_ALL if not found.complete else FAILED if below else 0)


def _in_repository(file: Path) -> str:
    """Return a file's path as the repository has it."""
    root = Path(os.environ.get("GITHUB_WORKSPACE") or os.environ.get("CI_PROJECT_DIR") or ".").absolute()
    whole = file.absolute()
    return whole.relative_to(root).as_posix() if whole.is_relative_to(root) else whole.name


def _write(found: "Results", file: Path, targets: dict[str, Path | None]) -> None:
    """Write the files that were asked for, and what the runner takes."""
    from autograder.ci import classroom, classroom50, junit  # noqa: PLC0415 - as in ci
    from autograder.feedback import markdown  # noqa: PLC0415 - as in ci
    from autograder.gradescope import encode  # noqa: PLC0415 - as in ci
    from autograder.whole_files import write_whole  # noqa: PLC0415 - as in ci

    made = {
        "results": lambda: encode(found),
        "junit": lambda: junit.junit(found, file, _in_repository(file)),
        "classroom50": lambda: classroom50.classroom50(found, _about()),
    }
    for name, target in targets.items():
        if target:
            write_whole(target, made[name]())
    _append("GITHUB_STEP_SUMMARY", markdown.page(found).encode()[:MOST_SUMMARY])
    outputs = f"points={found.score:g}\nmax_points={found.max_score:g}\nresult={classroom.reporter_results(found)}\n"
    _append("GITHUB_OUTPUT", outputs.encode())


def _append(variable: str, data: bytes) -> None:
    """Add to a file of the runner's."""
    if name := os.environ.get(variable):
        with Path(name).open("ab") as stream:
            stream.write(data)


def _about() -> dict[str, str]:
    """Return what the runner knows of the push."""
    known = {
        "classroom": "GITHUB_REPOSITORY_OWNER",
        "owner": "GITHUB_ACTOR",
        "submission": "GITHUB_REPOSITORY",
        "commit": "GITHUB_SHA",
        "release": "GITHUB_REF_NAME",
    }
    return {field: os.environ.get(variable, "") for field, variable in known.items()}


def _print(found: "Results") -> None:
    from rich.console import Console  # noqa: PLC0415 - as in ci

    from autograder.terminal import print_results  # noqa: PLC0415 - as in ci

    print_results(Console(), [found])
