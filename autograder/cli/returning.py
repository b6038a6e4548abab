"""What ``autograder feedback --to WAY`` does: ``give_back`` returns the pages by a way, and says to whom not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from autograder.cli.choosing import refuse

if TYPE_CHECKING:
    from autograder.assignment import Assignment
    from autograder.course import Course
    from autograder.returning.returned import Returned, SortedOut

MOST_LINES = 40


class Way(StrEnum):
    """How feedback goes back."""

    CANVAS = "canvas"
    EXCHANGE = "exchange"
    GIT = "git"
    MOODLE = "moodle"


@dataclass(frozen=True)
class Return:
    """What somebody asked for.

    Attributes:
        way: How.
        students: Who gets it; all where none is named.
        results: The folder of results that counts in place of the gradebook, or None.
        output: Where it is written, or None.
        form: What pages are written as, or "" for what the way likes best.
        clones: The folder of the clones that it is committed in, or None.
        branch: On which branch.
    """

    way: Way
    students: Sequence[str]
    results: Path | None
    output: Path | None
    form: str
    clones: Path | None
    branch: str


def give_back(asked: Return, assignment: "Assignment", course: "Course") -> tuple[list[str], bool]:
    """Return pages to students.

    Returns:
        What is to be said, and whether everybody got theirs.
    """
    from autograder.grades.origins import origins  # noqa: PLC0415 - a --help must not wait for it
    from autograder.notebook.shown import clean  # noqa: PLC0415 - as above
    from autograder.returning.pages import pages  # noqa: PLC0415 - as above

    _check(asked)
    every, broken = pages(assignment, course, asked.results)
    wanted = [page for page in every if not asked.students or page.student in asked.students]
    for student in asked.students:
        if student not in {page.student for page in wanted}:
            refuse(f"there are no results of '{clean(student)}'; grade the submission first")
    collected = origins(course.workspace / "collected" / assignment.name / "collected.csv")
    if asked.students:
        collected = {student: ways for student, ways in collected.items() if student in asked.students}
    if asked.way is Way.EXCHANGE:
        from autograder.returning.exchange import release_feedback  # noqa: PLC0415 - nbgrader's exchange takes long to load

        done = release_feedback(course.root, assignment, wanted, collected)
    else:
        from autograder.returning.returned import sorted_out  # noqa: PLC0415 - as above

        target = asked.output or course.workspace / "returned" / assignment.name
        done = _packed(asked, sorted_out(wanted, collected, asked.way), target)
    faults = [] if asked.students else [f"{file.name}: {file.why}" for file in broken]
    return [*_told(asked.way, done), *faults], not (done.lost or faults)


def _check(asked: Return) -> None:
    """Refuse what does not go together."""
    from autograder.returning.git_branches import BRANCH  # noqa: PLC0415 - as in give_back

    if asked.clones and asked.way is not Way.GIT:
        refuse("--commit is for git; say --to git")
    if not BRANCH.fullmatch(asked.branch):
        refuse("the name of a branch has letters, digits, '_' and '-' only; say --branch NAME")
    if asked.form and asked.form != "html" and asked.way in (Way.CANVAS, Way.EXCHANGE):
        refuse(f"{asked.way.value} takes pages as they are; leave --format away")
    if asked.output and asked.way is Way.EXCHANGE:
        refuse("the exchange has a place of its own; leave --output-dir away")


def _packed(asked: Return, going: "SortedOut", target: Path) -> "Returned":
    """Write what an LMS or git takes."""
    from autograder.returning.git_folders import git_folders  # noqa: PLC0415 - as in give_back
    from autograder.returning.lms_zips import canvas_zip, moodle_zip  # noqa: PLC0415 - as in give_back
    from autograder.returning.pages import Form  # noqa: PLC0415 - as in give_back

    suffixes = {Form.HTML: ".html", Form.MARKDOWN: ".md", Form.TEXT: ".txt"}
    if asked.way is Way.CANVAS:
        return canvas_zip(going, target / "canvas.zip")
    form = Form(asked.form or ("markdown" if asked.way is Way.GIT else "html"))
    if asked.way is Way.MOODLE:
        return moodle_zip(going, target / "moodle.zip", form, suffixes[form])
    if asked.clones:
        from autograder.returning.git_branches import commit_all  # noqa: PLC0415 - as in give_back

        return commit_all(going, asked.clones, asked.branch, form, suffixes[form])
    return git_folders(going, target / "git", form, suffixes[form])


def _told(way: Way, done: "Returned") -> Iterator[str]:
    from autograder.notebook.shown import clean  # noqa: PLC0415 - as in give_back

    count = len(done.students)
    yield f"{count} student{'' if count == 1 else 's'} get{'s' if count == 1 else ''} feedback by {way.value}"
    yield from (f"  {note}" for note in done.notes)
    if done.lost:
        yield f"{len(done.lost)} get nothing:"
        yield from (f"  {line}" for line in done.lost[:MOST_LINES])
        if len(done.lost) > MOST_LINES:
            yield f"  and {len(done.lost) - MOST_LINES} more"
    if done.where:
        yield f"{way.value}: {clean(done.where, 1000)}"
        yield f"  {done.then}"
