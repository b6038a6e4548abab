"""``autograder feedback``: a page for each student, from a folder of results; ``--to`` returns them."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from autograder.cli.choosing import chosen_assignment, refuse
from autograder.cli.export import refusing
from autograder.cli.grade import NOT_ALL
from autograder.cli.returning import Return, Way, give_back

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rich.console import Console

    from autograder.results import Results


class Form(StrEnum):
    """What a page is written as."""

    HTML = "html"
    MARKDOWN = "markdown"
    TEXT = "text"


SUFFIXES = {Form.HTML: ".html", Form.MARKDOWN: ".md", Form.TEXT: ".txt"}


def feedback(  # noqa: PLR0913, PLR0917 - these are the command's options
    students: Annotated[
        list[str] | None, typer.Argument(metavar="[STUDENT]...", help="Names of submissions. (default: all)")
    ] = None,
    assignment: Annotated[str, typer.Option(help="The assignment. (default: the one with work)", show_default=False)] = "",
    results: Annotated[
        Path | None,
        typer.Option(help="The folder of results. (default: workspace/results/<assignment>)", show_default=False),
    ] = None,
    output_dir: Annotated[
        Path | None, typer.Option(help="Where the pages go. (default: beside the results)", show_default=False)
    ] = None,
    form: Annotated[
        Form | None,
        typer.Option(
            "--format", help="What the pages are written as. (default: html; for git markdown)", show_default=False
        ),
    ] = None,
    to: Annotated[Way | None, typer.Option(help="Return them the way that the submissions came.")] = None,
    commit: Annotated[Path | None, typer.Option(metavar="DIR", help="git: the folder of clones to commit them in.")] = None,
    branch: Annotated[str, typer.Option(metavar="NAME", help="git: the branch that --commit commits on.")] = "feedback",
) -> None:
    """Write a page for each student: what is right, the smallest example that is not, hints, the own graph.

    With --to, the pages hold the gradebook's points, and are returned: released through nbgrader's exchange, put into an
    archive that Canvas or Moodle takes back, or into a folder for each git clone (with --commit, on a branch of it). Who
    came by which way is what 'autograder collect' has noted.
    Comments on mistakes are read from workspace/comments/<assignment>.toml.
    Exit status: 0; 2 bad usage; 3 a results file could not be read, made no page, or somebody gets nothing.
    """
    if to:
        asked = Return(to, students or [], results, output_dir, form.value if form else "", commit, branch)
        _give_back(asked, assignment)
    if commit:
        refuse("--commit is for git; say --to git")
    _write_pages(students or [], assignment, results, output_dir, form or Form.HTML)


def _give_back(asked: Return, assignment: str) -> NoReturn:
    """Return the pages, say to whom not, and end."""
    from autograder.report.reading import NothingToReport  # noqa: PLC0415 - a --help must not wait for it

    with refusing():
        from autograder.course import Course  # noqa: PLC0415 - as above

        try:
            lines, complete = give_back(asked, chosen_assignment(assignment, asked.results), Course.here())
        except NothingToReport as error:
            refuse(str(error))
    sys.stdout.write("\n".join(lines) + "\n")
    raise typer.Exit(0 if complete else NOT_ALL)


def _write_pages(
    students: list[str], assignment: str, results: Path | None, output_dir: Path | None, form: Form
) -> NoReturn:
    """Write the pages beside the results, and end."""
    from rich.console import Console  # noqa: PLC0415 - a --help must not wait for it

    from autograder.assignment import AssignmentError  # noqa: PLC0415 - as above
    from autograder.comments import CommentsError, load  # noqa: PLC0415 - as above
    from autograder.course import Course  # noqa: PLC0415 - as above
    from autograder.report.reading import NothingToReport, read_folder  # noqa: PLC0415 - as above

    workspace = Course.here().workspace
    try:
        chosen = chosen_assignment(assignment, results)
        comments = load(workspace / "comments" / f"{chosen.name}.toml")
        source = results or workspace / "results" / chosen.name
        folder = read_folder(source, chosen)
        wanted = _wanted(students, folder.results)
        target = output_dir or source
        failed = _write_all(wanted, target, form, chosen.title, comments, Console(stderr=True))
    except (AssignmentError, CommentsError, NothingToReport) as error:
        refuse(str(error))
    except OSError as error:
        refuse(f"'{error.filename}' cannot be written: {error.strerror}; say --output-dir DIR")
    broken = [] if students else folder.broken
    lines = [*(f"{file.name}: {file.why}" for file in broken), *failed]
    count = len(wanted) - len(failed)
    lines.append(f"{count} page{'' if count == 1 else 's'} (*{SUFFIXES[form]}): {_shown(target)}")
    sys.stdout.write("\n".join(lines) + "\n")
    raise typer.Exit(NOT_ALL if broken or failed else 0)


def _wanted(students: list[str], found: "dict[str, Results]") -> "dict[str, Results]":
    """Return the results of the students that were named, of all if none was."""
    import difflib  # noqa: PLC0415 - as in feedback

    from autograder.notebook.shown import clean  # noqa: PLC0415 - as in feedback

    for student in students:
        if student not in found:
            near = difflib.get_close_matches(student, found, n=1)
            hint = f"; did you mean '{clean(near[0])}'?" if near else "; grade the submission first"
            refuse(f"there are no results of '{clean(student)}'{hint}")
    return {name: found[name] for name in students} if students else found


def _write_all(
    wanted: "Mapping[str, Results]",
    target: Path,
    form: Form,
    title: str,
    comments: "Mapping[str, str]",
    console: "Console",
) -> list[str]:
    """Write the pages one after another, each whole, with a progress bar where that takes long and somebody watches.

    Returns:
        A line for each page that could not be made: results that nobody has thought of cost one student's page.
    """
    from rich.progress import track  # noqa: PLC0415 - as in feedback

    from autograder.feedback import html_page, markdown, plain_text  # noqa: PLC0415 - as in feedback
    from autograder.feedback.around import Around  # noqa: PLC0415 - as in feedback
    from autograder.notebook.shown import clean  # noqa: PLC0415 - as in feedback
    from autograder.whole_files import write_whole  # noqa: PLC0415 - as in feedback

    page = {Form.HTML: html_page.page, Form.MARKDOWN: markdown.page, Form.TEXT: plain_text.page}[form]
    target.mkdir(parents=True, exist_ok=True)
    quiet = len(wanted) < 50 or not console.is_terminal
    failed = []
    for name, results in track(wanted.items(), "writing pages", console=console, transient=True, disable=quiet):
        try:
            text = page(results, Around(title, comments))
        except (ArithmeticError, LookupError, TypeError, ValueError) as fault:
            failed.append(
                f"{clean(name)}: no page could be made of its results ({type(fault).__name__}: {clean(str(fault))})"
            )
        else:
            write_whole(target / f"{name}{SUFFIXES[form]}", text.encode(errors="replace"))
    return failed


def _shown(path: Path) -> str:
    from autograder.notebook.shown import clean  # noqa: PLC0415 - as in feedback

    return clean(str(path), 1000)
