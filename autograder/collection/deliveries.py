"""What a source holds, before anybody knows whose it is: ``Delivery`` is one file, ``Owner`` what is said of whose it is."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from autograder.notebook.reading import LARGEST_FILE
from autograder.notebook.shown import clean

LARGEST = LARGEST_FILE
"""Bytes of one file; more than that is not read by the grader either."""

TOO_LARGE = f"is larger than {LARGEST >> 20} MB"
SUFFIXES = (".ipynb", ".py", ".zip")
"""What is read at all: notebooks, Python files, and archives that a student has packed them into."""


class Refused(Exception):
    """A file or a source is not read, since it is damaged, too large or hostile; the message says which and why."""


@dataclass(frozen=True)
class Owner:
    """What a source says of whose a file is; nothing of it is trusted to be a path, an id or a text to show.

    Attributes:
        text: All of it, as it came; files of one text are one person's.
        name: A person's name, in any order, or "".
        lms_id: The number that the LMS gave, or "".
        logins: What may be an id, a login or an e-mail address; the likeliest first.
        exact: The one id that somebody who may has given; "" where nobody has.
        folder: What all files of the source lie in, and may be called after their one owner; else "".
    """

    text: str
    name: str = ""
    lms_id: str = ""
    logins: tuple[str, ...] = ()
    exact: str = ""
    folder: str = ""

    @property
    def shown(self) -> str:
        """The text, fit to be shown."""
        return clean(self.text, 80) or "(no name)"


def _nothing() -> bytes:
    return b""


@dataclass(frozen=True)
class Delivery:
    """One file that was handed in.

    Attributes:
        owner: Whose it is said to be.
        source: Where it is from, fit to be shown.
        file: What it is called, without folders; as it came.
        read: Reads it, not more than ``LARGEST`` bytes; raises ``Refused``.
        order: The later of two is the greater; numbers that the LMS or the clock gave, or nothing.
        late: Whether the source says that it came late; None where it says nothing.
        time: When it was handed in, in UTC, or None.
        fault: Why it is not read, or "".
    """

    owner: Owner
    source: str
    file: str
    read: Callable[[], bytes] = _nothing
    order: tuple[float, ...] = ()
    late: bool | None = None
    time: datetime.datetime | None = None
    fault: str = ""

    @property
    def suffix(self) -> str:
        """The ending of the file's name, in small letters."""
        _stem, dot, suffix = self.file.rpartition(".")
        return f".{suffix.casefold()}" if dot else ""
