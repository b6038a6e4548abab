"""Source text of a student's cell: notebook syntax made Python, plain files cut into statements.

``as_python`` blanks out magics line by line, so that line numbers stay; ``statements`` cuts a file without cell marks
into its top-level statements, so that one that fails costs no other; ``parse`` never fails with anything but
``SyntaxError``.
"""

import ast
import re
import textwrap
import warnings
from collections.abc import Iterator
from itertools import pairwise

from autograder.notebook.remembering import remembered

MAGIC_LINE = re.compile(r"^([ \t]*+)(?:[%!?].*|[^#'\"]*[\w)\]]\?{1,2}[ \t]*+)$")
MAGIC_ASSIGNMENT = re.compile(r"^([ \t]*+[\w, ]++=[ \t]*+)[%!].*$")
LONGEST_MAGIC = 1000
"""Characters of a line that is looked at for notebook syntax."""

MOST_BRACES = 10_000
"""Braces of a cell; Python 3.11 takes time that is quadratic in those of an f-string."""

MOST_STARTS = 1000
"""Statements of a broken file that are told apart; a file with more is refused."""

MAGIC_CELL = re.compile(r"^\s*%%(\w+)")
PYTHON_CELLS = frozenset({"time", "timeit", "capture", "prun"})
"""Cell magics whose body is Python all the same."""

CONTINUES = re.compile(r"^(\s|[)\]}]|else\b|elif\b|except\b|finally\b|$)")
"""A line that cannot start a top-level statement."""

MOST_PARTS = 30
"""Lines at the margin that a single statement may have, in a file that is no Python as a whole."""

MOST_LOOKED_AT = 2_000_000
"""Characters that are parsed to find the ends of the statements of such a file; from then on each line begins one."""


@remembered(characters=100_000)  # a cell is read, then analysed
def parse(source: str) -> ast.Module:
    """Return the syntax tree of a cell; it is shared, so leave it as it is.

    Raises:
        SyntaxError: The source is no Python, or too deeply nested to be read.
    """
    try:
        if source.count("{") > MOST_BRACES:
            raise SyntaxError("too many braces to be read")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a student's "\d" is no concern of ours
            return ast.parse(source)
    except (ValueError, RecursionError, MemoryError) as error:
        raise SyntaxError(str(error) or "too deeply nested") from None


@remembered(characters=4_000_000)  # most cells of a class are the same; these are texts, and take no more than they are long
def as_python(source: str) -> str:
    """Return a cell as Python: magics and shell lines become ``pass``, a common indentation goes.

    A cell that is Python already is returned as it is.
    """
    source = source.replace("\r\n", "\n").replace("\x00", "")
    if _parses(source):
        return source
    lines = source.split("\n")
    first = next((line for line in lines if line.strip()), "")
    magic = MAGIC_CELL.match(first)
    if magic and magic.group(1) not in PYTHON_CELLS:
        return ""
    changed = "\n".join(
        line
        if len(line) > LONGEST_MAGIC
        else (MAGIC_LINE.sub(r"\1pass", line) if MAGIC_LINE.match(line) else MAGIC_ASSIGNMENT.sub(r"\1None", line))
        for line in lines
    )
    for candidate in (changed, textwrap.dedent(changed), textwrap.dedent(source)):
        if _parses(candidate):
            return candidate
    return changed


def statements(text: str) -> Iterator[tuple[int, str]]:
    """Yield the first line and the source of each top-level statement of a file.

    Where the file as a whole is no Python, it is cut at the lines that begin one, so that an error costs its part only.
    """
    lines = text.split("\n")
    try:
        nodes = parse(text).body
        starts = [min([node.lineno, *(d.lineno for d in getattr(node, "decorator_list", []))]) for node in nodes]
        starts = sorted(set(starts))
    except SyntaxError:
        lines = as_python(text).split("\n")
        starts = [
            number
            for number, line in enumerate(lines, start=1)
            if not CONTINUES.match(line) and not (number > 1 and lines[number - 2].startswith("@"))
        ]
        starts = list(_whole(lines, starts))
    for start, end in pairwise([*starts, len(lines) + 1]):
        yield start, "\n".join(lines[start - 1 : end - 1]).rstrip()


def _whole(lines: list[str], starts: list[int]) -> Iterator[int]:
    """Yield those lines that do begin a statement: not what stands at the margin inside a text or brackets."""
    ends = [*starts[1:], len(lines) + 1]
    position = found = looked_at = 0
    while position < len(starts) and found <= MOST_STARTS:
        found += 1
        start, whole = starts[position], position
        for i in range(position, min(position + MOST_PARTS, len(starts))):
            part = "\n".join(lines[start - 1 : ends[i] - 1])
            looked_at += len(part)
            if looked_at > MOST_LOOKED_AT:
                break
            if _parses(part):
                whole = i
                break
        yield start
        position = whole + 1


def _parses(source: str) -> bool:
    try:
        parse(source)
    except SyntaxError:
        return False
    return True
