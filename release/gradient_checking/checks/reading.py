"""Reads a student's work: a notebook, a percent ``.py`` or a plain one. ``read`` does so, ``cells_of_text`` for a text.

Half-saved files, notebooks of other languages, magics and Windows line ends are met with a sentence or made Python.
"""

import ast
import json
import re
import textwrap
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LARGEST = 32 << 20
PERCENT = re.compile(r"^#\s*%%(.*)$", re.MULTILINE)
NO_CODE = re.compile(r"\[(markdown|raw|md)\]")
GRADE_ID = re.compile(r'"grade_id":\s*"([\w.-]{1,100})"')
MAGIC = re.compile(r"^([ \t]*)[%!?].*$|^([ \t]*)[^#'\"\n]*[\w)\]]\?{1,2}[ \t]*$")
MAGIC_ASSIGNMENT = re.compile(r"^([ \t]*[\w, ]+=[ \t]*)[%!].*$")
MAGIC_CELL = re.compile(r"^\s*%%(\w+)")
PYTHON_CELLS = frozenset({"time", "timeit", "capture", "prun"})
CONTINUES = re.compile(r"^(\s|[)\]}]|else\b|elif\b|except\b|finally\b|#|$)")


class Unreadable(Exception):
    """The file cannot be read; the message is one sentence."""


class HalfSaved(Unreadable):
    """The file is not complete: an editor may be writing it at this moment."""


@dataclass(frozen=True)
class Cell:
    """One code cell: its number, from 1; its Python; nbgrader's id, or ""; the line of the file that it begins on."""

    number: int
    source: str
    grade_id: str = ""
    first_line: int = 1


@dataclass(frozen=True)
class Work:
    """What a student has written so far."""

    path: Path
    cells: tuple[Cell, ...]

    def place(self, cell: Any, line: Any) -> str:
        """Return where a line of a cell is, in words."""
        if not cell or not line:
            return ""
        return f"line {line}" if self.path.suffix == ".py" else f"code cell {cell}, line {line}"


def read(path: Path) -> Work:
    """Return the work in a file.

    Raises:
        Unreadable: It is missing, or no Python notebook.
    """
    try:
        data = path.read_bytes()
    except IsADirectoryError:
        raise Unreadable(f"'{path.name}' is a folder: name the notebook or the .py in it") from None
    except OSError as error:
        raise Unreadable(f"'{path.name}' cannot be read: {(error.strerror or 'no such file').lower()}") from None
    if len(data) > LARGEST:
        raise Unreadable(f"'{path.name}' is larger than {LARGEST >> 20} MB: clear its outputs and save it again")
    if path.suffix not in (".py", ".ipynb"):
        raise Unreadable(f"'{path.name}' is neither a notebook (.ipynb) nor a Python file (.py)")
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    except UnicodeDecodeError:
        raise HalfSaved(f"'{path.name}' is not UTF-8 text: save it once more") from None
    cells = _notebook(text, path.name) if path.suffix == ".ipynb" else cells_of_text(text)
    if not cells:
        raise HalfSaved(f"'{path.name}' holds no code")
    return Work(path, cells)


def _notebook(text: str, name: str) -> tuple[Cell, ...]:
    try:
        notebook = json.loads(text)
    except (ValueError, RecursionError):
        raise HalfSaved(f"'{name}' is no complete notebook: save it once more") from None
    try:
        metadata = notebook.get("metadata") or {}
        language = (metadata.get("kernelspec") or {}).get("language") or "python"
        cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
        sources = [_joined(cell["source"]) for cell in cells]
        ids = [((cell.get("metadata") or {}).get("nbgrader") or {}).get("grade_id") or "" for cell in cells]
    except (KeyError, TypeError, AttributeError):
        raise Unreadable(f"'{name}' is no notebook of today's format: open it in Jupyter and save it again") from None
    if language.lower() not in ("python", "ipython"):
        raise Unreadable(f"'{name}' is a notebook for {language[:40]!r}, not for Python")
    pairs = zip(sources, map(str, ids))  # noqa: B905 - equally long
    return tuple(Cell(number, as_python(source), own) for number, (source, own) in enumerate(pairs, start=1))


def _joined(source: Any) -> str:
    return "".join(source).replace("\r\n", "\n")


def cells_of_text(text: str) -> tuple[Cell, ...]:
    """Return the cells of a ``.py``; without marks, each statement is one, so that one that fails costs no other."""
    marks = list(PERCENT.finditer(text))
    if not marks:
        return tuple(Cell(number, source, "", line) for number, (line, source) in enumerate(_statements(text), start=1))
    starts = [(0, "")] + [(mark.end(), mark.group(1)) for mark in marks]
    ends = [mark.start() for mark in marks] + [len(text)]
    cells: list[Cell] = []
    for (start, header), end in zip(starts, ends):  # noqa: B905 - equally long
        if text[start:end].strip() and not NO_CODE.search(header):
            named = GRADE_ID.search(header)
            line = text.count("\n", 0, start) + 1
            cells.append(Cell(len(cells) + 1, as_python(text[start:end]), named.group(1) if named else "", line))
    return tuple(cells)


def _statements(text: str) -> Iterator[tuple[int, str]]:
    lines = text.split("\n")
    tree = parsed(text)
    if tree is not None:
        nodes = tree.body
        starts = sorted({min([node.lineno, *(d.lineno for d in getattr(node, "decorator_list", []))]) for node in nodes})
    else:
        starts = [number for number, line in enumerate(lines, start=1) if not CONTINUES.match(line)]
    for start, end in zip(starts, [*starts[1:], len(lines) + 1]):  # noqa: B905 - equally long
        yield start, "\n".join(lines[start - 1 : end - 1]).rstrip()


def parsed(source: str) -> Any:
    """Return the syntax tree of a source, or None where it is no Python."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def as_python(source: str) -> str:
    """Return a cell as Python: magics and shell lines become ``pass``, line by line, so that line numbers stay."""
    if parsed(source) is not None:
        return source
    magic = MAGIC_CELL.match(next((line for line in source.split("\n") if line.strip()), ""))
    if magic and magic.group(1) not in PYTHON_CELLS:
        return ""
    changed = "\n".join(_without_magic(line) for line in source.split("\n"))
    for candidate in (changed, textwrap.dedent(changed), textwrap.dedent(source)):
        if parsed(candidate) is not None:
            return candidate
    return changed


def _without_magic(line: str) -> str:
    found = MAGIC.match(line)
    if found:
        return f"{found.group(1) or found.group(2) or ''}pass"
    return MAGIC_ASSIGNMENT.sub(r"\1None", line)
