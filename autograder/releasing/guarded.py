"""What must not leave with a release: lines of solutions, of hidden checks, and the course's secret.

``Guarded.of`` gathers them for an assignment. A line counts by its letters and signs alone, so that an indented, commented
or quoted copy is found as well; what the release's own text says anyway, and what is too short to tell anything, does not.
"""

import ast
import base64
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from autograder.assignment import Assignment
from autograder.build.master import BEGIN, END
from autograder.sharing.files import as_shipped, shipped_modules

SHORTEST = 12
"""Letters and signs of a line that gives something away; ``return x`` is in every program."""

BLANK = re.compile(r"\s+")


def bare(text: str) -> str:
    """Return a text without blanks."""
    return BLANK.sub("", text)


@dataclass(frozen=True)
class Guarded:
    """What must not leave.

    Attributes:
        lines: Lines without blanks, each with the line as it is written and where that is.
        secrets: The bytes of secrets, in the forms that they may be written in, with what each is.
        own: Files of the kit: code of ours that shares a line such as ``for leaf in leaves:`` with many a solution. Changed
            by one letter, such a file is like any other.
    """

    lines: dict[str, tuple[str, str]]
    secrets: dict[bytes, str]
    own: frozenset[bytes] = frozenset()

    @classmethod
    def of(cls, assignment: Assignment, root: Path, secrets: dict[str, bytes]) -> "Guarded":
        """Return what must not leave with an assignment.

        Args:
            assignment: The assignment.
            root: The course's folder, with the masters in ``source/``.
            secrets: Keys, by what they are called.
        """
        source = _Source(root / "source" / assignment.name)
        found: dict[str, tuple[str, str]] = {}
        for line, where in [*source.solution, *_hidden(assignment)]:
            plain = bare(line)
            if len(plain) >= SHORTEST and plain not in source.public:
                found.setdefault(plain, (line.strip(), where))
        forms = {form: name for name, key in secrets.items() for form in _forms(key)}
        return cls(found, forms, frozenset(as_shipped(text).encode() for text in shipped_modules().values()))


class _Source:
    """The masters of an assignment: what is between solution markers, and what is not."""

    def __init__(self, folder: Path) -> None:
        self._paths = sorted(folder.glob("*.py"))
        self.solution: list[tuple[str, str]] = []
        self._public: list[str] = []
        for path in self._paths:
            self._read(path)

    def _read(self, path: Path) -> None:
        inside = False
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.strip() in (BEGIN, END):
                inside = line.strip() == BEGIN
            elif inside:
                self.solution.append((_without_comment(line), f"the solution, {path.name}:{number}"))
            else:
                self._public.append(line)

    @cached_property
    def public(self) -> str:
        """All that students may read, without blanks."""
        return bare("\n".join(self._public))


def _without_comment(line: str) -> str:
    """Return a line of code without a comment at its end, or of text as it is."""
    return line if line.lstrip().startswith("#") else line.partition("  # ")[0]


def _hidden(assignment: Assignment) -> Iterator[tuple[str, str]]:
    """Yield the lines of hidden checks and of the reference, without what a student may read of them."""
    for path in [*sorted(assignment.folder.glob("test_*.py")), assignment.folder / "reference.py"]:
        if not path.exists():
            continue
        text = path.read_text(encoding="utf-8")
        told = _docstrings(text)
        for number, line in enumerate(text.splitlines(), 1):
            if number not in told and not line.lstrip().startswith(("#", "import ", "from ")):
                yield _without_comment(line), f"hidden, {path.name}:{number}"


def _docstrings(text: str) -> set[int]:
    """Return the numbers of the lines of docstrings: the sentences that students read."""
    found: set[int] = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            found |= {*range(node.lineno, (node.end_lineno or node.lineno) + 1)}
    return found


def _forms(key: bytes) -> set[bytes]:
    """Return the ways in which a key may have been written down."""
    forms = {key, key.hex().encode(), base64.b64encode(key).rstrip(b"="), base64.urlsafe_b64encode(key).rstrip(b"=")}
    return forms | {form.upper() for form in forms if form == key.hex().encode()}
