"""One submission of a class run as data, and what a process does with it.

``finished`` makes all that there is to make of a ``Task`` and never raises for a submission's sake; ``pass_on`` and
``passed_on`` hand that from one process to another. ``could_not`` says what is said of one where the grader failed.
"""

import atexit
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import msgspec

from autograder import __version__
from autograder.assignment import Assignment, load
from autograder.class_run.finishing import Finished, finish
from autograder.course import Course, Secret
from autograder.engine.grading import EditionChoice, Grader
from autograder.engine.templates import Templates
from autograder.gradebook.handed_in import handed_in
from autograder.gradebook.marks import marks
from autograder.gradebook.release import Release
from autograder.results import ExerciseResult, Results, Verdict
from autograder.whole_files import write_whole

_templates: Templates | None = None  # those of the processes of this run, in each of them


@dataclass(frozen=True)
class Task:
    """All that a process must know to finish one submission; another machine that has the course could do it, too.

    Attributes:
        assignment: The assignment's name.
        root: The course's folder.
        key: The secret.
        edition: Which edition submissions are of.
        release: The notebook that was handed out.
        student: Whose submission it is.
        folder: Where it lies.
    """

    assignment: str
    root: str
    key: bytes
    edition: EditionChoice
    release: str
    student: str
    folder: str


def fork_from(templates: Templates) -> None:
    """Have this process's graders take their workers from templates that others ask as well."""
    global _templates  # noqa: PLW0603 - a process has one, as it has one grader
    _templates = templates


def finished(task: Task) -> bytes:
    """Finish one submission in this process; return it as JSON; never raise for its sake."""
    try:
        assignment, grader = _assignment(task.assignment), _grader(task.assignment, task.root, task.key, task.edition)
        release = _release(task.release, task.assignment)
        made = finish(handed_in(Path(task.folder), assignment.notebook), task.student, assignment, release, grader)
    except Exception as fault:  # noqa: BLE001 - a bug of the grader's costs no other submission its grade
        made = could_not(task, f"the grader failed: {type(fault).__name__}: {fault}")
    return msgspec.json.encode(made)


def pass_on(task: Task) -> None:
    """Finish one submission, and leave it where ``passed_on`` finds it.

    What a process sends through a pipe must be short: one that is ended in the middle of it leaves whoever reads it waiting
    for the rest, for ever.

    Raises:
        OSError: It cannot be left there.
    """
    write_whole(_passage(task), finished(task))


def passed_on(task: Task) -> Finished:
    """Return what was made of a submission in another process, and remove it.

    Raises:
        OSError: It is not there.
    """
    data = _passage(task).read_bytes()
    _passage(task).unlink()
    return msgspec.json.decode(data, type=Finished)


def _passage(task: Task) -> Path:
    return Course(Path(task.root)).workspace / "cache" / "passed_on" / task.assignment / task.student


def warm(task: Task) -> None:
    """Load what a submission needs in this process; nobody waits for what becomes of it."""
    finished(task)


@cache
def _assignment(name: str) -> Assignment:
    return load(name)


@cache
def _grader(assignment: str, root: str, key: bytes, edition: EditionChoice) -> Grader:
    """Return this process's grader; it ends with the process."""
    grader = Grader(_assignment(assignment), Course(Path(root)), Secret(key), edition, templates=_templates)
    atexit.register(grader.close)
    return grader


@cache
def _release(path: str, assignment: str) -> Release:
    return Release.read(Path(path), _assignment(assignment))


def could_not(task: Task, reason: str) -> Finished:
    """Return what is said of a submission where the grader failed: a person must grade it, and nobody loses a point."""
    assignment, release = load(task.assignment), _release(task.release, task.assignment)
    exercises = tuple(
        ExerciseResult(name, entry.title, Verdict.COULD_NOT_GRADE, 0.0, 0.0, reason=reason)
        for name, entry in assignment.exercise.items()
    )
    results = Results(task.student, task.assignment, task.edition, exercises, __version__, Secret(task.key).hash)
    told = marks(results, release, assignment)
    text = "This submission could not be graded; it lies in the folder of submissions as it was handed in."
    cell = {"cell_type": "markdown", "id": "notice", "metadata": {}, "source": text}
    notebook = {"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    scores = {name: mark.auto_score for name, mark in told.scores.items()}
    return Finished(task.student, results, msgspec.Raw(msgspec.json.encode(notebook)), scores, told.comments)
