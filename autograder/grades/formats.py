"""What an export format is: ``Format``, which makes ``Exported`` of ``Grades`` and a ``Wish``. See ``autograder.export``."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from autograder.grades.classes import Grades


class Into(Enum):
    """Whether a format fills in a file that the other side has made."""

    NEVER = "never"
    ALWAYS = "always"


@dataclass(frozen=True)
class Wish:
    """How something is exported.

    Attributes:
        into: The bytes of the other side's file, empty where none is needed.
        into_name: What it is called.
        column: The column that is filled, where the assignment has another name there; or "".
        whole: Whether all of the other side's file is written, not only what is needed to take it back.
    """

    into: bytes = b""
    into_name: str = ""
    column: str = ""
    whole: bool = False


@dataclass(frozen=True)
class Exported:
    """What came of it.

    Attributes:
        data: The file.
        filled: How many students' grades are in it.
        notes: What an instructor should know, a sentence each.
        lost: Students whose grade is in no row, each with the reason.
        strangers: Rows of the other side's that are nobody's here.
    """

    data: bytes
    filled: int
    notes: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    strangers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Format:
    """One format.

    Attributes:
        name: What it is called on the command line.
        title: What it is, in a few words.
        suffix: How a file's name ends.
        export: Makes it; raises ``GradesError``.
        into: Whether it fills in a file.
        where: Where an instructor finds that file, and where the finished one goes.
    """

    name: str
    title: str
    suffix: str
    export: Callable[[Grades, Wish], Exported]
    into: Into = Into.NEVER
    where: str = ""
