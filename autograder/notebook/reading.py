"""From a student's bytes to a ``Submission``: notebooks of nbformat 4, percent ``.py``, plain ``.py``.

``find`` says which file of a path is the submission, ``read`` reads it. Whatever cannot be read raises
``UnreadableSubmission`` with one sentence that names the file. Sizes and counts are capped before anything is parsed;
outputs are skipped; nothing that a student wrote reaches YAML, a template or a shell.
"""

import codecs
import os
import re
from dataclasses import dataclass
from pathlib import Path

import msgspec

from autograder.notebook.metadata import NO_JSON, grade_id_of, language
from autograder.notebook.shown import clean
from autograder.notebook.source import as_python, statements

LARGEST_FILE = 32 << 20
"""Bytes; a notebook with many plots has a few million."""

LARGEST_SOURCE = 1 << 17
"""Characters of code; Python's own parser takes seconds, and hundreds of megabytes, for what is much longer."""

MOST_CELLS = 1000
TOO_LONG = f"'{{shown}}' holds more than {MOST_CELLS} code cells or {LARGEST_SOURCE >> 10} kB of code."
PERCENT = re.compile(r"^#\s*%%(.*)$", re.MULTILINE)


class UnreadableSubmission(Exception):
    """A submission that cannot be graded as it is; the message is one sentence for student and instructor."""


@dataclass(frozen=True)
class Cell:
    """One code cell.

    Attributes:
        number: Its place among the code cells, from 1.
        source: Python, with notebook magics blanked out line by line.
        grade_id: nbgrader's id, or "" where there is none.
        first_line: The line of the file that the source starts on; 1 in notebooks.
    """

    number: int
    source: str
    grade_id: str = ""
    first_line: int = 1


@dataclass(frozen=True)
class Submission:
    """One student's answer to one assignment: a name to call it by, the file, its code cells."""

    name: str
    path: Path
    cells: tuple[Cell, ...]

    def place(self, cell: int | None, line: int | None) -> str:
        """Return where a line of a cell is, in words, or "" where that is not known."""
        if cell is None:
            return ""
        where = f"line {line}" if line else ""
        if self.path.suffix == ".py":
            return where
        return f"code cell {cell}" + (f", {where}" if where else "")


SOURCE: msgspec.json.Decoder[str | list[str]] = msgspec.json.Decoder(str | list[str])
"""Made once: making it takes longer than reading a cell."""


class _Cell(msgspec.Struct):
    cell_type: str
    source: msgspec.Raw = msgspec.Raw(b'""')
    metadata: msgspec.Raw = msgspec.Raw(b"{}")


class _Notebook(msgspec.Struct):
    nbformat: int
    cells: list[_Cell] = []
    metadata: msgspec.Raw = msgspec.Raw(b"{}")


def find(path: Path, notebook: str) -> Path:
    """Return the submission at ``path``: the file itself, or the one notebook (else ``.py``) of a folder.

    Args:
        path: A file or a folder.
        notebook: The assignment's notebook name, which decides between several.

    Raises:
        UnreadableSubmission: There is none, or it is not clear which.
    """
    if path.is_symlink():
        raise UnreadableSubmission(f"'{clean(path.name)}' is a symbolic link; hand in the file itself.")
    if not path.is_dir():
        return path
    if not os.access(path, os.R_OK | os.X_OK):
        raise UnreadableSubmission(f"The folder '{clean(path.name)}' may not be read.")
    for suffix in (".ipynb", ".py"):
        found = sorted(child for child in path.iterdir() if child.suffix == suffix and not child.is_symlink())
        named = [child for child in found if child.stem == notebook]
        if len(named or found) == 1:
            return (named or found)[0]
        if len(found) > 1 and suffix == ".ipynb":
            listed = ", ".join(f"'{clean(child.name)}'" for child in found[:5])
            raise UnreadableSubmission(
                f"'{clean(path.name)}' holds {len(found)} notebooks ({listed}) and none is called '{notebook}.ipynb'; "
                "leave only the one that counts."
            )
    links = sorted(child.name for child in path.iterdir() if child.suffix in (".ipynb", ".py") and child.is_symlink())
    if links:
        raise UnreadableSubmission(
            f"'{clean(path.name)}' holds no notebook: '{clean(links[0])}' in it is a symbolic link; hand in the file itself."
        )
    raise UnreadableSubmission(f"'{clean(path.name)}' holds no notebook; expected '{notebook}.ipynb'.")


def read(path: Path, name: str) -> Submission:
    """Return the submission in a file.

    Raises:
        UnreadableSubmission: The file is missing, too large, or no Python notebook.
    """
    shown = clean(path.name)
    if path.is_symlink():
        raise UnreadableSubmission(f"'{shown}' is a symbolic link; hand in the file itself.")
    if not path.is_file():
        raise UnreadableSubmission(f"'{shown}' does not exist or is no file.")
    if path.suffix not in (".ipynb", ".py"):
        raise UnreadableSubmission(f"'{shown}' is neither a notebook (.ipynb) nor a Python file (.py).")
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST_FILE + 1)
    except OSError as error:
        raise UnreadableSubmission(f"'{shown}' cannot be read: {error.strerror}.") from error
    return decoded(data, path, name)


def decoded(data: bytes, path: Path, name: str) -> Submission:
    """Return the submission that a file's bytes are; ``path`` is what the file is called.

    Raises:
        UnreadableSubmission: It is too large, or no Python notebook.
    """
    shown = clean(path.name)
    if len(data) > LARGEST_FILE:
        raise UnreadableSubmission(f"'{shown}' is larger than {LARGEST_FILE >> 20} MB; clear its outputs and save it again.")
    cells = _notebook_cells(data, shown) if path.suffix == ".ipynb" else _python_cells(data, shown)
    if not cells:
        raise UnreadableSubmission(f"'{shown}' holds no code cell.")
    _check_size([cell.source for cell in cells], shown)
    return Submission(name, path, tuple(cells))


def _check_size(sources: list[str], shown: str) -> None:
    if len(sources) > MOST_CELLS or sum(map(len, sources)) > LARGEST_SOURCE:
        raise UnreadableSubmission(TOO_LONG.format(shown=shown))


def _notebook_cells(data: bytes, shown: str) -> list[Cell]:
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        if msgspec.json.decode(data, type=_Version).nbformat < 4:
            raise UnreadableSubmission(f"'{shown}' is in the old notebook format 3; open it in Jupyter and save it again.")
        notebook = msgspec.json.decode(data, type=_Notebook)
    except NO_JSON as error:
        raise UnreadableSubmission(
            f"'{shown}' is no notebook that can be read ({clean(str(error))[:120]}); download it once more."
        ) from None
    written_in = language(notebook.metadata)
    if written_in not in ("", "python", "ipython"):
        raise UnreadableSubmission(f"'{shown}' is a notebook for {clean(written_in)[:40]}, not for Python.")
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    if sum(len(cell.source) for cell in cells) > 8 * LARGEST_SOURCE:  # before any of it is decoded
        raise UnreadableSubmission(TOO_LONG.format(shown=shown))
    sources = [_source(cell.source, shown) for cell in cells]
    _check_size(sources, shown)  # before any of it is parsed
    return [
        Cell(number, as_python(source), grade_id_of(cell.metadata))
        for number, (source, cell) in enumerate(zip(sources, cells, strict=True), start=1)
    ]


def _source(raw: msgspec.Raw, shown: str) -> str:
    """Return a cell's source, which is a text or a list of texts.

    Raises:
        UnreadableSubmission: It is something else.
    """
    try:
        return "".join(SOURCE.decode(raw))
    except NO_JSON:
        raise UnreadableSubmission(
            f"'{shown}' is no notebook that can be read (a cell's source is no text); download it once more."
        ) from None


class _Version(msgspec.Struct):
    nbformat: int


def _python_cells(data: bytes, shown: str) -> list[Cell]:
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        raise UnreadableSubmission(f"'{shown}' is not UTF-8 text.") from None
    if len(text) > LARGEST_SOURCE:
        raise UnreadableSubmission(f"'{shown}' holds more than {LARGEST_SOURCE >> 10} kB of code.")
    marks = list(PERCENT.finditer(text))
    if not marks:
        return [Cell(number, source, "", line) for number, (line, source) in enumerate(statements(text), start=1)]
    starts = [(0, "")] + [(mark.end(), mark.group(1)) for mark in marks]
    ends = [mark.start() for mark in marks] + [len(text)]
    cells: list[Cell] = []
    for (start, header), end in zip(starts, ends, strict=True):
        if text[start:end].strip() and not re.search(r"\[(markdown|raw|md)\]", header):
            named = re.search(r'"grade_id":\s*"([\w.-]{1,100})"', header)
            line = text.count("\n", 0, start) + 1
            cells.append(Cell(len(cells) + 1, as_python(text[start:end]), named.group(1) if named else "", line))
    return cells
