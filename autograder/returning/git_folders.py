"""A folder for each git clone, with ``FEEDBACK.md`` in it, ready to be copied or committed: ``git_folders``."""

import re
from collections.abc import Sequence
from pathlib import Path

from autograder.grades.origins import Origin
from autograder.notebook.shown import clean
from autograder.returning.pages import Form, NoPage, Page, written
from autograder.returning.returned import Returned, SortedOut
from autograder.whole_files import write_whole

THEN = "copy each folder into its repository, or say --commit with the folder of the clones"
LONGEST = 100


def git_folders(going: SortedOut, target: Path, form: Form, suffix: str) -> Returned:
    """Write a folder for each clone.

    Args:
        going: The pages, with where they came from.
        target: The folder of folders.
        form: What pages are written as.
        suffix: How the files' names end.

    Raises:
        OSError: Something cannot be written.
    """
    students, lost = [], list(going.lost)
    for (page, _origin), folder in zip(going.pages, folder_names(going.pages), strict=True):
        try:
            write_whole(target / folder / f"FEEDBACK{suffix}", written(page, form))
        except NoPage as error:
            lost.append(f"{clean(page.student, 60)}: {error}")
        else:
            students.append(page.student)
    return Returned(tuple(students), tuple(lost), going.notes, str(target) if students else "", THEN)


def folder_names(pages: Sequence[tuple[Page, Origin]]) -> list[str]:
    """Return a folder's name for each: the clone's, or the student's id where several clones are called the same."""
    names = [plain_name(origin.name) for _page, origin in pages]
    folded = [name.casefold() for name in names]
    return [
        name if name and folded.count(name.casefold()) == 1 else f"{name}-{plain_name(page.student)}".strip("-")
        for name, (page, _origin) in zip(names, pages, strict=True)
    ]


def plain_name(name: str) -> str:
    """Return the last part of a clone's name or address, fit to be a folder's name; or ""."""
    last = re.split(r"[/\\:]", name.rstrip("/").removesuffix(".git"))[-1]
    return re.sub(r"[^\w.-]+", "-", last)[:LONGEST].strip("-.")
