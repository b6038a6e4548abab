"""What scenarios come to on the reference's names: ``reference_answer``.

The reference is an assignment's ``reference.py``, written by its authors and run in the grader. Answers are kept for as long
as the process lives: they depend on the scenario and its inputs alone.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import msgspec

from autograder.assignment import Assignment
from autograder.faults import CouldNotGrade
from autograder.scenario.steps import Scenario
from autograder.scenario.told import Leaf, Told, flat
from autograder.worker.evaluation import definitions
from autograder.worker.scenes import play


def reference_answer(assignment: Assignment, scenario: Scenario, inputs: Sequence[Any]) -> dict[str, Leaf]:
    """Return the entries of what a scenario comes to when the reference is asked.

    Raises:
        CouldNotGrade: The reference has no such name, or stops with an error.
    """
    path = assignment.folder / "reference.py"
    try:
        source = path.read_text(encoding="utf-8")
    except OSError as error:
        raise CouldNotGrade(f"{path}: a check asks for the reference, which cannot be read: {error}") from error
    told = _answered(path, source, msgspec.json.encode([scenario.to_json(), list(inputs)]), scenario.text)
    return flat(told)


@cache
def _names(_path: Path, source: str) -> dict[str, Any]:
    return definitions(source)


@lru_cache(maxsize=10_000)
def _answered(path: Path, source: str, question: bytes, text: str) -> Told:
    scenario, inputs = msgspec.json.decode(question)
    try:
        told: Told = msgspec.convert(play(scenario, inputs, _names(path, source)), Told)
    except Exception as error:
        raise CouldNotGrade(f"{path}: {text} stops with {type(error).__name__}: {error}") from error
    return told
