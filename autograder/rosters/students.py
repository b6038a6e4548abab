"""Students as a list of them says: ``Handed`` is one, ``Roster`` all of them. Whoever has such a list makes a ``Roster``."""

from dataclasses import dataclass


class RosterError(Exception):
    """The roster cannot be used; the message names the file, the line and what to do."""


@dataclass(frozen=True)
class Handed:
    """One student, and what is known of the handing in.

    Attributes:
        id: What the submission is called.
        name: The student's name, or "".
        email: Matched as well, or "".
        submitted: Whether something was handed in; None where the source does not say.
        seconds_late: How late that was; 0 in time, None where the source does not say.
        lms_id: The number that the LMS knows the student by, or "".
        logins: Other names that stand for this student and no other.
        time: When it was handed in, in the source's words, or "".
    """

    id: str
    name: str = ""
    email: str = ""
    submitted: bool | None = None
    seconds_late: float | None = None
    lms_id: str = ""
    logins: tuple[str, ...] = ()
    time: str = ""


@dataclass(frozen=True)
class Roster:
    """All students, and where that is known from."""

    students: tuple[Handed, ...]
    source: str
