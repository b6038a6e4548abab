"""Begins an assignment or an exercise: ``begin`` writes a small one into both rooms, which works, and is to be replaced.

What it writes lies in ``templates/``, a text for each file: the derivative of a cube, with its hidden check, a known wrong
program and an unusual right one. An exercise is added to an assignment's master, table and reference; all else is new files.
"""

import builtins
import difflib
import keyword
import re
from dataclasses import dataclass
from pathlib import Path
from string import Template

from autograder.assignment import EXERCISES, load, names
from autograder.whole_files import write_whole

TEMPLATES = Path(__file__).with_name("templates")
SOURCE = EXERCISES.parents[1] / "source"
EXAMPLE = "slope_of_cube"
NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")
LONGEST_TITLE = 80
TAKEN = frozenset({"notebook", "x", "right", "yours", "missing", "good", *dir(builtins)})
"""Names that no exercise may have: a folder's own, those of the self-check, Python's."""


class CannotBegin(ValueError):
    """There is such a thing already, or a name is no good; the message says what to do."""


@dataclass(frozen=True)
class Begun:
    """A file that was written.

    Attributes:
        path: Where it lies.
        purpose: What it is for, in some words.
    """

    path: Path
    purpose: str


def begin(assignment: str, exercise: str = "", title: str = "") -> list[Begun]:
    """Write a new assignment with one exercise, or add an exercise to one that is there.

    Args:
        assignment: The assignment's name.
        exercise: The exercise's id, and the name of the function that students write; by default, an example's.
        title: What a new assignment is called in words, or the exercise where that is what is new; by default its name. For
            an assignment it also says that none with a name like it was meant.

    Raises:
        CannotBegin: There is such an exercise, a name is no good, or looks like a slip.
        AssignmentError: The assignment's own file cannot be read.
        OSError: A file cannot be read or written.
    """
    if not SOURCE.is_dir():
        raise CannotBegin(
            f"there is no folder '{SOURCE}': begin it in a checkout of the course, not in an installed package"
        )
    exercise = exercise or ("" if assignment in names() else EXAMPLE)
    _look_at_names(assignment, exercise, title)
    words = {
        "assignment": assignment,
        "exercise": exercise,
        "title": title or _in_words(assignment),
        "exercise_title": title if title and assignment in names() else _in_words(exercise),
    }
    made = _whole(words)
    for path in [path for path, _text, _purpose in made]:
        if path.exists():
            raise CannotBegin(f"{path} is there already; take another name")
    texts = [*_added(words), *made]
    for path, text, _purpose in texts:
        write_whole(path, text.encode())
    return [Begun(path, purpose) for path, _text, purpose in texts]


def _look_at_names(assignment: str, exercise: str, title: str) -> None:
    for name in filter(None, (assignment, exercise)):
        if not NAME.fullmatch(name) or keyword.iskeyword(name):
            raise CannotBegin(f"'{name}' is no good as a name; use small letters, digits and _, a letter first")
    if exercise in TAKEN:
        raise CannotBegin(f"'{exercise}' means something else in a notebook; take another name")
    if len(title) > LONGEST_TITLE or not title.isprintable() or {*title} & {*'"\\'}:
        raise CannotBegin(f"a title is one line of {LONGEST_TITLE} letters at most, without quotation marks and backslashes")
    known = names()
    if assignment in known and not exercise:
        raise CannotBegin(f"there is an assignment '{assignment}'; to add to it, say `autograder new {assignment} EXERCISE`")
    near = difflib.get_close_matches(assignment, known, n=1, cutoff=0.8)
    if assignment not in known and near and not title:
        raise CannotBegin(f"did you mean '{near[0]}'? If '{assignment}' is to be a new one, say so with --title")


def _whole(words: dict[str, str]) -> list[tuple[Path, str, str]]:
    """Return the files that are new: path, text, purpose."""
    hidden, exercise = EXERCISES / words["assignment"], words["exercise"]
    return [
        (hidden / f"test_{exercise}.py", _filled("test.txt", words), "the hidden checks"),
        (
            hidden / "misconceptions" / exercise / "factor_missing.py",
            _filled("misconception.txt", words),
            "a known wrong program, and what its author is told",
        ),
        (hidden / "variants" / exercise / "product.py", _filled("variant.txt", words), "an unusual right program"),
    ]


def _added(words: dict[str, str]) -> list[tuple[Path, str, str]]:
    """Return the files that an exercise is added to; where the assignment is new, they are, too."""
    name, exercise, hidden = words["assignment"], words["exercise"], EXERCISES / words["assignment"]
    master, table, reference = (_master(name), hidden / "assignment.toml", hidden / "reference.py")
    found = []
    for path, head, more, purpose in (
        (master, "notebook.txt", "cells.txt", "the notebook's master: texts, the answer with its solution, the self-check"),
        (table, "assignment.txt", "table.txt", "points, tolerances, hints"),
        (reference, "reference_head.txt", "reference.txt", "the right answer that hidden checks compare with"),
    ):
        text = path.read_text(encoding="utf-8") if path.exists() else _filled(head, words)
        if re.search(rf"^(?:(?:def|class) {exercise}\b|{exercise}\s*=|\[exercise\.{exercise}\])", text, re.MULTILINE):
            raise CannotBegin(f"{path} has a '{exercise}' already; take another name")
        found.append((path, f"{text.rstrip()}\n{_filled(more, words)}", purpose))
    return found


def _master(assignment: str) -> Path:
    """Return the path of an assignment's master; there is one, or there will be."""
    notebook = load(assignment).notebook if assignment in names() else assignment
    return SOURCE / assignment / f"{notebook}.py"


def _filled(template: str, words: dict[str, str]) -> str:
    return Template((TEMPLATES / template).read_text(encoding="utf-8")).substitute(words)


def _in_words(name: str) -> str:
    return name.replace("_", " ").capitalize()
