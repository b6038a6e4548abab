"""The form of a question in the kit's data: a dictionary, as JSON carries it.

``expression``, ``called``, ``numbers`` and ``scenario`` make one. Right numbers are rounded to fourteen digits, on which the
mathematics of all machines agrees.
"""

import math
from collections.abc import Mapping, Sequence
from typing import Any

from autograder.engine.calling import Call
from autograder.expect import float_reference
from autograder.expression.program import Number, Program
from autograder.scenario.steps import Scenario

Question = dict[str, Any]
DIGITS = 14
COARSE = 1e-7
"""From this tolerance on an answer may be a difference of two values, whose last digits every machine has its own."""


def rounded(value: Any, *, to: float = 0.0) -> Any:
    """Return data with the numbers in it as the kit carries them.

    Args:
        value: The data.
        to: How far an answer may be off: a number that is found by nudging is not known more exactly.
    """
    if isinstance(value, float):
        if not math.isfinite(value):
            return str(value)
        return float(f"{round(value / to * 100) * to / 100 if to > COARSE else value:.{DIGITS}g}")
    if isinstance(value, Mapping):
        return {key: rounded(entry, to=to) for key, entry in value.items()}
    return [rounded(entry, to=to) for entry in value] if isinstance(value, list | tuple) else value


def expression(program: Program, inputs: Sequence[Number], *, collecting: bool) -> Question:
    """Return the question for the value and the gradients of an expression.

    Args:
        program: The expression.
        inputs: Its inputs.
        collecting: Gradients that are there already must stay.
    """
    data, gradients = float_reference.evaluate(program, inputs)
    question: Question = {
        "kind": "expression",
        "names": list(program.names),
        "program": program.to_json(),
        "inputs": list(inputs),
        "collecting": collecting,
        "wanted": [data, *gradients],
    }
    if not any(step[0] in ("list", "softmax", "item", "nll") for step in program.steps):
        walk = float_reference.walk(program, inputs)
        question["backward"] = {"gradients": walk.gradients, "contributions": walk.contributions}
    return dict(rounded(question))


def called(call: Call, absolute: float | None, formula: str) -> Question:
    """Return the question for what a function of plain numbers returns.

    Args:
        call: What it is called with, and what it must return.
        absolute: A tolerance of its own, or None.
        formula: A function of the notebook that must not be asked for it, or "".
    """
    question: Question = {
        "kind": "call",
        "name": call.name,
        "args": list(call.args),
        "inputs": call.inputs,
        "labels": list(call.labels),
        "only": call.only,
        "formula": formula,
        "wanted": list(call.wanted),
    }
    if absolute is not None:
        question["absolute"] = absolute
    return dict(rounded(question))


def numbers(
    name: str, case: tuple[Program, Sequence[Number]], wanted: Sequence[float], rerun: Mapping[str, Any]
) -> Question:
    """Return the question for the numbers that a cell leaves behind.

    Args:
        name: What they are bound to.
        case: The function that they are the gradient of, and where.
        wanted: The gradient.
        rerun: Another function to run the cell with, and its gradient.
    """
    program, point = case
    return dict(
        rounded(
            {
                "kind": "numbers",
                "name": name,
                "inputs": dict(zip(program.names, point, strict=True)),
                "labels": [f"df/d{letter}" for letter in program.names],
                "wanted": list(wanted),
                "rerun": dict(rerun),
            }
        )
    )


def scenario(played: Scenario, inputs: Sequence[Number], told: Any) -> Question:
    """Return the question for what a scenario comes to.

    Args:
        played: The scenario.
        inputs: Its inputs.
        told: What it comes to, as a worker tells it.
    """
    return {
        "kind": "scenario",
        "names": list(played.inputs),
        "called": {str(index): name for index, name in played.called.items()},
        "scenario": played.to_json(),
        "inputs": list(inputs),
        "told": rounded(told),
    }
