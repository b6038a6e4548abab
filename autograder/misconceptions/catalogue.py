"""Reads the known programs of an assignment: wrong ones (misconceptions) and unusual right ones (variants).

One file is one program: ``misconceptions/<exercise>/<name>.py`` or ``variants/<exercise>/<name>.py``. Its code is what a
student wrote in the exercise's answer cell; of ``class Value`` it holds only what differs from the reference solution.
Its docstring says, in the first paragraph, what is wrong (or unusual); in a misconception the second one is a question
that leads to it. A line ``EDITION = "public"`` (or ``"release"``) in the code says that only that edition knows such a
program. ``misconceptions`` and ``variants`` return them; the folder is the registry.
"""

import ast
import difflib
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

import msgspec

from autograder.assignment import Assignment

WHOLE = "notebook"
"""The folder of variants that are whole submissions, in percent format: cells cut otherwise, another order."""


class PatchError(Exception):
    """A known program cannot be read, or does not fit the reference solution; the message names the file."""


class Patch(msgspec.Struct, frozen=True):
    """A known program.

    Attributes:
        name: What it is called: the file's stem.
        exercise: The exercise that it answers.
        path: Its file.
        code: What the student wrote, without the docstring; line numbers are the file's.
        edition: The only edition that it is for, or "".
        sentence: The docstring's first paragraph, on one line.
    """

    name: str
    exercise: str
    path: Path
    code: str
    edition: str
    sentence: str


class Misconception(Patch, frozen=True):
    """A wrong program; ``question`` leads a student to the mistake, and does not tell the remedy."""

    question: str


class Variant(Patch, frozen=True):
    """A right program written in an unusual way."""


Kind = TypeVar("Kind", Misconception, Variant)


def misconceptions(assignment: Assignment, exercise: str = "") -> list[Misconception]:
    """Return the wrong programs, of one exercise or of all, by name.

    Raises:
        PatchError: A file cannot be read, or a folder is called like no exercise.
    """
    return [_misconception(path) for path in _files(assignment, "misconceptions", exercise)]


def variants(assignment: Assignment) -> list[Variant]:
    """Return the unusual right programs.

    Raises:
        PatchError: As for ``misconceptions``.
    """
    return [_variant(path) for path in _files(assignment, "variants")]


def _files(assignment: Assignment, kind: str, exercise: str = "") -> list[Path]:
    folder = assignment.folder / kind
    known = [*assignment.exercise, *([WHOLE] if kind == "variants" else [])]
    for child in sorted(folder.iterdir()) if folder.exists() and not exercise else []:
        if child.is_dir() and child.name not in known and child.name != "__pycache__":
            near = difflib.get_close_matches(child.name, known, n=1)
            raise PatchError(f"{child}: there is no such exercise" + (f"; did you mean '{near[0]}'?" if near else ""))
    order = {name: number for number, name in enumerate(known)}
    found = folder.glob(f"{exercise or '*'}/*.py")
    return sorted(found, key=lambda path: (order[path.parent.name], path.name))


def _misconception(path: Path) -> Misconception:
    code, paragraphs = _parts(path)
    if len(paragraphs) != 2:
        raise PatchError(f"{path}: the docstring needs two paragraphs: what is wrong, and a question that leads to it")
    if not paragraphs[1].endswith("?"):
        raise PatchError(f"{path}: the docstring's second paragraph is to be a question, and end with one")
    return Misconception(path.stem, path.parent.name, path, *_edition(path, code), *paragraphs)


def _variant(path: Path) -> Variant:
    code, paragraphs = _parts(path)
    if not paragraphs:
        raise PatchError(f"{path}: the docstring is missing that says what is unusual here")
    return Variant(path.stem, path.parent.name, path, *_edition(path, code), paragraphs[0])


def _edition(path: Path, code: str) -> tuple[str, str]:
    """Return the code without its ``EDITION``, and the edition."""
    found = re.search(r"^EDITION = (.*)$", code, re.MULTILINE)
    if found is None:
        return code, ""
    edition = found.group(1).strip("\"'")
    if edition not in ("release", "public"):
        raise PatchError(f"{path}: there is no edition {found.group(1)}; it is 'release' or 'public'")
    return code.replace(found.group(), ""), edition


def _parts(path: Path) -> tuple[str, Sequence[str]]:
    """Return a file's code, with blank lines where its docstring was, and the docstring's paragraphs."""
    try:
        text = path.read_text(encoding="utf-8")
        tree = ast.parse(text)
    except (OSError, UnicodeDecodeError, SyntaxError) as error:
        raise PatchError(f"{path}: {error}") from error
    docstring = ast.get_docstring(tree)
    if docstring is None:
        return text, ()
    lines = text.split("\n")
    code = "\n".join([""] * (tree.body[0].end_lineno or 1) + lines[tree.body[0].end_lineno or 1 :])
    return code, tuple(" ".join(paragraph.split()) for paragraph in docstring.split("\n\n") if paragraph.strip())
