"""A scenario of a hidden check with other numbers, and what it then comes to: ``shared_scenario``."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from autograder.assignment import Assignment
from autograder.expression.program import Number
from autograder.scenario.recording import record
from autograder.scenario.steps import Scenario
from autograder.scenario.told import LENGTHS, Leaf, Told, flat, is_informative
from autograder.sharing.questions import Question, rounded, scenario
from autograder.sharing.varying import Varying, is_other
from autograder.worker.evaluation import definitions
from autograder.worker.scenes import play

MOST_TRIES = 20
LONGEST = 3000
"""Characters of a scenario as data: what is longer is no example that anybody looks at."""

LARGEST = 1e6
DIGIT = re.compile(r"-?[\d.]+")


def shared_scenario(
    assignment: Assignment, exercise: str, function: Callable[..., Any], at: Sequence[Sequence[Number]], position: int
) -> Question | None:
    """Return the question, or None where no other numbers were found with which it asks the same.

    It asks the same where whatever is no number, such as a truth value or a length, is what it was before.

    Args:
        assignment: Whose reference answers.
        exercise: The exercise.
        function: The scenario, as a check has it.
        at: The points that the check has.
        position: Which of them other inputs are wanted for.
    """
    recorded = record(function)
    if len(msgspec.json.encode(recorded.to_json())) > LONGEST:
        return None
    names = _reference(assignment.folder / "reference.py")
    before = _played(recorded, at[position], names)
    if before is None:
        return None
    varying = Varying(exercise, recorded.text, str(position))
    for _ in range(MOST_TRIES):
        other = replace(recorded, steps=tuple(varying.steps(list(recorded.steps))))
        inputs = varying.point(at[position])
        if not is_other(inputs, at):
            continue
        told = _played(other, inputs, names)
        if told is not None and _shape(told) == _shape(before) and any(map(_compares, _leaves(told).values())):
            return scenario(other, inputs, told)
    return None


@cache
def _reference(path: Path) -> dict[str, Any]:
    return definitions(path.read_text(encoding="utf-8"))


def _played(one: Scenario, inputs: Sequence[Number], names: dict[str, Any]) -> Any:
    try:
        return play(one.to_json(), list(inputs), names)
    except Exception:  # noqa: BLE001 - with other numbers a scenario may come to anything
        return None


def _leaves(told: Any) -> dict[str, Leaf]:
    return flat(msgspec.convert(rounded(told), Told))


def _compares(leaf: Leaf) -> bool:
    return is_informative(leaf) and not (isinstance(leaf, float) and abs(leaf) > LARGEST)


def _shape(told: Any) -> tuple[dict[str, Any], list[str]]:
    """Return what must stay: of numbers whether they are finite and nearly nothing, of texts all but their digits."""
    leaves = _leaves(told)
    texts = sorted(DIGIT.sub("#", leaf) for leaf in leaves.values() if isinstance(leaf, str))
    return {
        label: (abs(leaf) < LARGEST, abs(leaf) < 1e-9) if isinstance(leaf, float) and not label.endswith(LENGTHS) else leaf
        for label, leaf in leaves.items()
        if not isinstance(leaf, str)
    }, texts
