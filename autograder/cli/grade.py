"""``autograder grade``: notebooks, ``.py`` files or folders, without a gradebook."""

import difflib
import io
import os
import sys
from collections import defaultdict
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

if TYPE_CHECKING:
    from rich.console import Console

    from autograder.engine.grading import Grader
    from autograder.results import Results

FAILED, USAGE, NOT_ALL = 1, 2, 3
"""Exit statuses: under --fail-under; bad usage; something could not be read or graded."""

LONGEST_NAME = 250
"""Bytes of a submission's name: with ``.json`` it must be a file name."""


class Edition(StrEnum):
    """Which notebook the submissions are copies of."""

    AUTO = "auto"
    RELEASE = "release"
    PUBLIC = "public"


class Format(StrEnum):
    """What is printed."""

    TABLE = "table"
    MARKDOWN = "markdown"
    JSON = "json"


class Isolation(StrEnum):
    """The least isolation that grading accepts."""

    LANDLOCK = "landlock"
    SECCOMP = "seccomp"
    PROCESS = "process"


def grade(  # noqa: PLR0913, PLR0917 - these are the command's options
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="PATH", help="Notebooks, .py files or folders; a folder is one submission."),
    ],
    assignment: Annotated[str, typer.Option(help="The assignment's name.")],
    edition: Annotated[Edition, typer.Option(help="Our notebook, or an answered copy of the public one.")] = Edition.AUTO,
    output_dir: Annotated[
        Path | None,
        typer.Option(help="Where <name>.json goes. (default: workspace/results/<assignment>)", show_default=False),
    ] = None,
    form: Annotated[Format, typer.Option("--format", help="What is printed.")] = Format.TABLE,
    fail_under: Annotated[
        float | None, typer.Option(min=0, max=100, metavar="PERCENT", help="Exit with 1 if a score is lower.")
    ] = None,
    secret: Annotated[Path | None, typer.Option(help="The file that hidden inputs derive from.", show_default=False)] = None,
    min_isolation: Annotated[Isolation, typer.Option(help="Refuse to grade with less.")] = Isolation.LANDLOCK,
) -> None:
    """Grade submissions and write one results file for each, in Gradescope's format.

    Exit status: 0 when everything could be graded, whatever the scores; 1 under --fail-under; 2 bad usage;
    3 something could not be read or graded.
    """
    from rich.console import Console  # noqa: PLC0415 - a --help must not wait for it

    from autograder.assignment import AssignmentError, load  # noqa: PLC0415 - as above
    from autograder.course import Course, CourseError  # noqa: PLC0415 - as above
    from autograder.engine.grading import Grader  # noqa: PLC0415 - as above

    named = _named(paths)
    course = Course.here()
    try:
        chosen = load(assignment)
        with Grader(chosen, course, course.secret(secret), edition.value, min_isolation.value) as grader:
            folder = output_dir or course.workspace / "results" / chosen.name
            every = _grade_all(grader, named, folder, Console(stderr=True))
    except (AssignmentError, CourseError) as error:
        _refuse(str(error))
    except OSError as error:
        _refuse(f"'{error.filename}': {error.strerror}")
    _print(every, form, folder, Console())
    raise typer.Exit(_status(every, fail_under))


def _grade_all(grader: "Grader", named: dict[str, Path], folder: Path, console: "Console") -> list["Results"]:
    """Grade one after another, with a progress bar where that takes long and somebody watches."""
    from rich.progress import MofNCompleteColumn, Progress, TimeRemainingColumn  # noqa: PLC0415 - as in grade

    from autograder.gradescope import encode  # noqa: PLC0415 - as in grade
    from autograder.notebook.shown import clean  # noqa: PLC0415 - as in grade
    from autograder.whole_files import write_whole  # noqa: PLC0415 - as in grade

    folder.mkdir(parents=True, exist_ok=True)
    columns = (*Progress.get_default_columns()[:2], MofNCompleteColumn(), TimeRemainingColumn())
    every = []
    with Progress(*columns, console=console, transient=True, disable=len(named) < 3 or not console.is_terminal) as progress:
        task = progress.add_task("grading", total=len(named))
        for name, path in named.items():
            results = grader.grade(path, clean(name))
            write_whole(folder / f"{name}.json", encode(results))
            every.append(results)
            progress.advance(task)
    return every


def _named(paths: list[Path]) -> dict[str, Path]:
    """Return each submission by its name; refuse before anything is graded if two have the same."""
    found: dict[str, list[Path]] = defaultdict(list)
    for path in paths:
        if not os.path.lexists(path):
            _refuse(f"there is no {_quoted(path)}{_near(path)}")
        whole = path.absolute()
        name = (whole.resolve() if path.name in ("", "..", ".") else whole).name
        found[name if path.is_dir() else Path(name).stem].append(path)
    for name, several in found.items():
        if len(several) > 1:
            listed = ", ".join(map(_quoted, several[:3])) + (" and more" if len(several) > 3 else "")
            both = "both" if len(several) == 2 else "all"
            target = _quoted(Path(f"{name}.json"))
            _refuse(f"{listed} would {both} be written to {target}; rename all but one, or grade them apart")
        if len(os.fsencode(name)) > LONGEST_NAME:
            _refuse(f"the name {_quoted(several[0])} is too long for a results file; shorten it")
    return {name: several[0] for name, several in found.items()}


def _near(path: Path) -> str:
    """Suggest the file that a missing one was meant to be."""
    try:
        siblings = [child.name for child in path.parent.iterdir()]
    except OSError:
        return ""
    near = difflib.get_close_matches(path.name, siblings, n=1)
    return f"; did you mean {_quoted(path.parent / near[0])}?" if near else ""


def _quoted(path: Path) -> str:
    """Return a path between quotation marks, fit for a terminal."""
    from autograder.notebook.shown import clean  # noqa: PLC0415 - as in grade

    return f"'{clean(str(path), 300)}'"


def _print(every: list["Results"], form: Format, folder: Path, console: "Console") -> None:
    import msgspec  # noqa: PLC0415 - as in grade

    from autograder.feedback import markdown  # noqa: PLC0415 - as in grade
    from autograder.gradescope import encode  # noqa: PLC0415 - as in grade
    from autograder.terminal import print_results  # noqa: PLC0415 - as in grade

    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal or a pipe that takes ASCII alone
    if form is Format.JSON:
        sys.stdout.write(msgspec.json.encode([msgspec.Raw(encode(results)) for results in every]).decode() + "\n")
    elif form is Format.MARKDOWN:
        sys.stdout.write("\n".join(markdown.page(results) for results in every))
    else:
        print_results(console, every)
        console.print(f"\nresults: {folder}", style="dim", soft_wrap=True, markup=False, highlight=False)


def _status(every: list["Results"], fail_under: float | None) -> int:
    if not all(results.complete for results in every):
        return NOT_ALL
    if fail_under is not None and any(100 * r.score < fail_under * r.max_score for r in every):
        return FAILED
    return 0


def _refuse(message: str) -> NoReturn:
    """End the command as badly used."""
    sys.stderr.write(f"autograder: {message}\n")
    raise typer.Exit(USAGE)
