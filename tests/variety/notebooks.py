"""Composes submissions of the public notebook from pieces, and grades them with one grader for all modules.

``public`` returns the cells of a right answer by name; a test changes a few of them. ``value`` writes the class from its
methods, each of which stands on its own feet: a broken one spoils no other. ``CLASSIC`` holds the usual short forms,
which lean on each other.
"""

import atexit
import json
import tempfile
import textwrap
from collections.abc import Mapping
from contextlib import ExitStack
from functools import cache
from pathlib import Path

from pieces import BLANK, CHECK_GRADF, CHECK_LIST, CHECK_LOSS, GRADF, LOSS, METHODS, NUMERICAL, SOFTMAX, SYMMETRIC, F

from autograder.assignment import load
from autograder.course import Course, Secret
from autograder.engine.grading import EditionChoice, Grader
from autograder.results import ExerciseResult, Results, Verdict

Cells = dict[str, str]
EXERCISES = list(load("micrograd_exercises").exercise)


def value(
    *, without: str = "", head: str = "class Value:", imports: str = "from math import exp, log", **changed: str
) -> str:
    """Write the class.

    Args:
        without: Methods to leave out, separated by blanks.
        head: The line (or lines) that begin the class.
        imports: What stands before it.
        changed: Methods that are written otherwise, or added.
    """
    methods = {**METHODS, **changed}
    written = [method.strip("\n") for name, method in methods.items() if name not in without.split() and method]
    return f"{imports}\n\n{head}\n" + "\n".join(textwrap.indent(method, "  ") + "\n" for method in written)


GIVEN = value(without=" ".join(set(METHODS) - {"__init__", "__repr__", "__add__", "backward"}))


def blank() -> Cells:
    """Return the public notebook as it is handed out."""
    cells = {**BLANK}
    torch = cells.pop("torch"), cells.pop("loss")
    return {**cells, "value": GIVEN, "loss": torch[1], "torch": torch[0]}


def public(**changed: str) -> Cells:
    """Return the cells of a right answer without torch; ``changed`` replaces or, at the end, adds cells."""
    cells = {
        "f": F,
        "gradf": GRADF + CHECK_GRADF,
        "numerical": NUMERICAL + CHECK_LIST.format(name="numerical_grad"),
        "symmetric": SYMMETRIC + CHECK_LIST.format(name="numerical_grad2"),
        "value": value(),
        "loss": SOFTMAX + LOSS + CHECK_LOSS,
    }
    return {**cells, **changed}


def inserted(before: str, source: str, **changed: str) -> Cells:
    """Return a right answer with one more cell before the one that is named."""
    cells: Cells = {}
    for name, text in public(**changed).items():
        if name == before:
            cells["inserted"] = source
        cells[name] = text
    return cells


def ipynb(cells: Mapping[str, str]) -> str:
    """Return cells as a notebook."""
    written: list[dict[str, object]] = [
        {
            "cell_type": "code",
            "metadata": {},
            "outputs": [],
            "execution_count": None,
            "source": source.splitlines(keepends=True),
        }
        for source in cells.values()
    ]
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": written})


def percent(cells: Mapping[str, str]) -> str:
    """Return cells as a percent file."""
    return "".join(f"# %%\n{source}\n" for source in cells.values())


def plain(cells: Mapping[str, str]) -> str:
    """Return cells as a Python file without marks."""
    return "\n".join(cells.values())


@cache
def _grader(edition: EditionChoice) -> tuple[Grader, Path]:
    """Return a grader that lives as long as the tests, and a folder for submissions."""
    stack = ExitStack()
    atexit.register(stack.close)
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    secret = Secret(b"a fixed secret, for these tests alone")
    grader = stack.enter_context(Grader(load("micrograd_exercises"), Course(folder), secret, edition))
    return grader, folder


def grade(submission: Mapping[str, str] | str, suffix: str = ".ipynb", edition: EditionChoice = "public") -> Results:
    """Grade cells, or the text of a file."""
    grader, folder = _grader(edition)
    path = folder / f"submission{suffix}"
    path.write_text(submission if isinstance(submission, str) else ipynb(submission), encoding="utf-8")
    return grader.grade(path, "submission")


def by_name(results: Results) -> dict[str, ExerciseResult]:
    """Return the verdicts by exercise."""
    return {exercise.name: exercise for exercise in results.exercises}


def unlike(results: Results, *, but: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return what is not as expected, by exercise; nothing where all is.

    Args:
        results: The verdicts.
        but: For exercises that are not to be correct, their verdict; ``loses`` for wrong and partly correct, ``any`` for
            one that hangs on another one's mistake.
    """
    expected = {"torch_check": "not_attempted", **(but or {})}
    found = {}
    for exercise in results.exercises:
        allowed = verdicts(expected.get(exercise.name, "correct"))
        full = exercise.verdict is not Verdict.CORRECT or exercise.score == exercise.max_score > 0
        if exercise.verdict not in allowed or not full:
            found[exercise.name] = f"{exercise.verdict}: {exercise.reason}"
    return found


def verdicts(word: str) -> set[str]:
    """Return the verdicts that a word of a table stands for."""
    loses = {Verdict.WRONG.value, Verdict.PARTLY_CORRECT.value}
    return {"loses": loses, "any": {*loses, Verdict.CORRECT.value}}.get(word, {word})
