"""A student's folder in ``submitted/``: which file counts, its bytes, and when it was handed in. Nothing there is changed.

``handed_in`` returns the file's bytes, or none and the engine's own words for why; ``timestamp`` reads ``timestamp.txt``.
Neither follows a link out of the folder, nor waits for a file that is none.
"""

import datetime
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from nbgrader.utils import parse_utc

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
        return HandedIn(path.name, _bytes(path, LARGEST_FILE), path.suffix)
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


def timestamp(folder: Path) -> datetime.datetime | None:
    """Return when a submission was handed in, in UTC, or None where nobody has noted it.

    Raises:
        ValueError: The note is no time; the message names the file.
    """
    path = folder / "timestamp.txt"
    try:
        text = _bytes(path, 200).decode("utf-8").strip()
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise ValueError(f"'{path}' cannot be read ({error})") from error
    try:
        found: datetime.datetime | None = parse_utc(text) if text else None
    except (ValueError, OverflowError, TypeError) as error:
        raise ValueError(f"'{path}' says '{clean(text, 60)}', which is no time") from error
    return found


def _bytes(path: Path, most: int) -> bytes:
    """Return the bytes of an ordinary file, at most one more than ``most``; links and pipes are refused."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    with os.fdopen(descriptor, "rb") as stream:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(0, "it is no ordinary file", str(path))
        return stream.read(most + 1)
