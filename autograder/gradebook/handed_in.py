"""A student's folder in ``submitted/``: which file counts, and its bytes. Nothing there is changed.

``handed_in`` returns the file's bytes, or none and the engine's own words for why; ``bytes_of`` reads an ordinary file. No
link is followed out of the folder, and no file waited for that is none. (When it was handed in: ``timestamps``.)
"""

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from autograder.notebook.reading import LARGEST_FILE, UnreadableSubmission, find, read
from autograder.notebook.shown import clean


@dataclass(frozen=True)
class HandedIn:
    """What lies in a student's folder.

    Attributes:
        name: The file that counts, or "".
        data: Its bytes; empty where they cannot be read.
        suffix: ``.ipynb`` or ``.py``.
        reason: Why no file counts, or "".
    """

    name: str
    data: bytes
    suffix: str = ".ipynb"
    reason: str = ""


def handed_in(folder: Path, notebook: str) -> HandedIn:
    """Return what counts of a student's folder.

    Args:
        folder: The student's, of this assignment.
        notebook: The assignment's notebook name.
    """
    try:
        path = find(folder, notebook)
        return HandedIn(path.name, bytes_of(path, LARGEST_FILE), path.suffix)
    except UnreadableSubmission as error:
        return HandedIn("", b"", reason=str(error))
    except OSError as error:
        return HandedIn("", b"", reason=_refusal(folder, notebook) or f"'{clean(folder.name)}': {error.strerror}.")


def _refusal(folder: Path, notebook: str) -> str:
    """Return why the engine refuses a submission, or "" where it would take it."""
    try:
        read(find(folder, notebook), "")
    except UnreadableSubmission as error:
        return str(error)
    except OSError:
        return ""
    return ""


def bytes_of(path: Path, most: int) -> bytes:
    """Return the bytes of an ordinary file, at most one more than ``most``; links and pipes are refused."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    with os.fdopen(descriptor, "rb") as stream:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(0, "it is no ordinary file", str(path))
        return stream.read(most + 1)
