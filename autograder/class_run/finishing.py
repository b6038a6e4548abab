"""Everything that a class run makes of one submission, as data that travels between processes.

``finish`` grades what was handed in, and returns a ``Finished``: the results, the notebook that is kept, scores and comments
for the gradebook. It neither reads nor writes the course's folders; whoever gathers what is finished does the writing.
"""

import hashlib
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import replace

from autograder.assignment import Assignment
from autograder.engine.grading import Grader
from autograder.gradebook.handed_in import HandedIn
from autograder.gradebook.marks import marks
from autograder.gradebook.release import Release
from autograder.gradebook.sanitizing import KEY, Sanitized, sanitize
from autograder.gradebook.shown_cells import NOTICE, notice, outputs, result_of
from autograder.notebook.shown import clean
from autograder.results import Results


class Finished(msgspec.Struct, frozen=True):
    """One submission, ready to be written down.

    Attributes:
        student: Whose it is.
        results: All verdicts.
        notebook: The notebook that is kept, as JSON.
        scores: The gradebook's points of each graded cell; None where a person must find them.
        comments: The gradebook's comment on each answer.
        tampering: What only somebody who meant it does, a sentence each.
        digest: What names the submission that this was made of.
    """

    student: str
    results: Results
    notebook: msgspec.Raw
    scores: dict[str, float | None]
    comments: dict[str, str | None]
    tampering: tuple[str, ...] = ()
    digest: str = ""


def finish(found: HandedIn, student: str, assignment: Assignment, release: Release, grader: Grader) -> Finished:
    """Return what becomes of a submission.

    Args:
        found: What was handed in.
        student: Whose it is.
        assignment: The assignment.
        release: What was handed out.
        grader: Grades it.
    """
    kept = sanitize(found.data, release, found.suffix)
    about = {**kept.notebook["metadata"][KEY], "file": clean(found.name)}
    results = _graded(found, kept, student, assignment, grader)
    told = marks(results, release, assignment, kept.missing, kept.untouched)
    about["comments"] = {name: text for name, text in told.comments.items() if text}
    return Finished(
        student,
        results,
        msgspec.Raw(msgspec.json.encode(_shown(kept.notebook, about, results, assignment))),
        {name: mark.auto_score for name, mark in told.scores.items()},
        told.comments,
        kept.tampering,
        digest(found),
    )


def retold(finished: Finished, results: Results, assignment: Assignment, release: Release) -> Finished:
    """Return a finished submission with other verdicts, and all that follows from them.

    Args:
        finished: The submission.
        results: The verdicts.
        assignment: The assignment.
        release: What was handed out.
    """
    notebook = msgspec.json.decode(finished.notebook)
    about = notebook["metadata"].get(KEY)
    if results == finished.results or about is None:  # a notebook that nobody could make has no place for verdicts
        return finished
    told = marks(results, release, assignment, frozenset(about["missing"]), frozenset(about["untouched"]))
    about["comments"] = {name: text for name, text in told.comments.items() if text}
    cells = [cell for cell in notebook["cells"] if cell["id"] != NOTICE]
    kept = _shown({**notebook, "cells": cells}, about, results, assignment)
    scores = {name: mark.auto_score for name, mark in told.scores.items()}
    made = msgspec.Raw(msgspec.json.encode(kept))
    return replace(finished, results=results, notebook=made, scores=scores, comments=told.comments)


def digest(found: HandedIn) -> str:
    """Return what names a submission: the file's name and bytes, or why there is none."""
    named = "\0".join((found.name, found.suffix, found.reason)).encode("utf-8", "surrogateescape")
    return hashlib.sha256(hashlib.sha256(named).digest() + found.data).hexdigest()


def _graded(found: HandedIn, kept: Sanitized, student: str, assignment: Assignment, grader: Grader) -> Results:
    """Grade the bytes that were read, whatever becomes of the file meanwhile."""
    if not found.name:
        return grader.unreadable(student, found.reason)
    if kept.repaired:  # the engine would find less in what was handed in
        return grader.grade_bytes(msgspec.json.encode(kept.notebook), Path(f"{assignment.notebook}.ipynb"), student)
    return grader.grade_bytes(found.data, Path(found.name), student)


def _shown(notebook: dict[str, Any], about: dict[str, Any], results: Results, assignment: Assignment) -> dict[str, Any]:
    """Return the notebook with our verdict below each test cell, and a notice at its head where there is one to give."""
    head = notice(results, about, assignment.notebook)
    shown = outputs(results)
    cells = [_with_verdict(cell, results, shown) for cell in notebook["cells"]]
    return {**notebook, "cells": [*([head] if head else []), *cells], "metadata": {**notebook["metadata"], KEY: about}}


def _with_verdict(cell: dict[str, Any], results: Results, shown: dict[str, dict[str, Any]]) -> dict[str, Any]:
    result = result_of(cell["metadata"], results) if cell["cell_type"] == "code" else None
    return cell if result is None else {**cell, "outputs": [shown[result.name]]}
