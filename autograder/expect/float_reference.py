"""Evaluates a program and its gradient in plain float64 by reverse accumulation; tests hold it equal to torch.

Shrinking a disagreement asks for many references, and torch costs a second to import: ``evaluate`` answers in
microseconds, ``walk`` tells what happens on the way. The final example is confirmed by torch.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from autograder.expression.program import Number, Program, as_written, operands

Partials = tuple[float, ...]
RULES: dict[str, Callable[..., tuple[float, Partials]]] = {
    "add": lambda x, y: (x + y, (1.0, 1.0)),
    "sub": lambda x, y: (x - y, (1.0, -1.0)),
    "mul": lambda x, y: (x * y, (y, x)),
    "truediv": lambda x, y: (x / y, (1 / y, -x / y**2)),
    "pow": lambda x, k: (x**k, (k * x ** (k - 1), 0.0)),
    "neg": lambda x: (-x, (-1.0,)),
    "exp": lambda x: (math.exp(x), (math.exp(x),)),
    "log": lambda x: (math.log(x), (1 / x,)),
    "tanh": lambda x: (math.tanh(x), (1 - math.tanh(x) ** 2,)),
    "sin": lambda x: (math.sin(x), (math.cos(x),)),
    "cos": lambda x: (math.cos(x), (-math.sin(x),)),
}
"""Each operation's value and its partial derivatives."""


class NoReference(ArithmeticError):
    """The program has no finite real value or gradient at these inputs."""


def evaluate(program: Program, inputs: Sequence[Number]) -> tuple[float, list[float]]:
    """Return the value of the output and the gradient of every input.

    Raises:
        NoReference: Something on the way is not finite, not real, or not defined.
    """
    try:
        plain = _without_lists(program)
    except (ValueError, TypeError, LookupError) as error:  # as shrinking leaves it: a list where a number is asked for
        raise NoReference(str(error)) from error
    found = walk(plain, inputs)
    return found.values[plain.output], found.gradients[: len(inputs)]


@dataclass(frozen=True)
class Walk:
    """A program's values, forward, and what its backward pass does.

    Attributes:
        values: The value of each input, then of each step.
        gradients: The derivative of the output by each of them.
        contributions: What flows back: to which value, through which step's value, and how much.
    """

    values: list[float]
    gradients: list[float]
    contributions: list[tuple[int, int, float]]


def walk(program: Program, inputs: Sequence[Number]) -> Walk:
    """Return all values and gradients of a program without lists.

    Raises:
        NoReference: Something on the way is not finite, not real, or not defined.
    """
    try:
        found = _walk(program, [float(number) for number in inputs])
    except (ArithmeticError, ValueError, TypeError, LookupError) as error:
        raise NoReference(str(error)) from error
    ends = [found.values[program.output], *found.gradients[: len(inputs)]]
    if not all(isinstance(number, float) and math.isfinite(number) for number in ends):
        raise NoReference("not finite")
    return found


def _walk(program: Program, inputs: list[float]) -> Walk:
    values: list[float] = list(inputs)
    partials: list[Partials] = []
    for step in program.steps:
        value, local = RULES[as_written(step)](
            *(float(code[0]) if isinstance(code, tuple) else values[code] for code in operands(step))
        )
        values.append(value)
        partials.append(local)
    gradients = [0.0] * len(values)
    gradients[program.output] = 1.0
    contributions: list[tuple[int, int, float]] = []
    for position in reversed(range(len(inputs), len(values))):
        step = program.steps[position - len(inputs)]
        for code, local_gradient in zip(operands(step), partials[position - len(inputs)], strict=True):
            if isinstance(code, int):
                gradients[code] += local_gradient * gradients[position]
                contributions.append((code, position, local_gradient * gradients[position]))
    return Walk(values, gradients, contributions)


def _without_lists(program: Program) -> Program:
    """Write ``softmax`` and ``nll`` out as sums, exponentials and logarithms, so that no step works on lists."""
    count = len(program.names)
    steps: list[Any] = []
    lists: dict[int, list[int]] = {}
    moved: dict[int, int] = {index: index for index in range(count)}

    def add(name: str, *codes: Any) -> int:
        steps.append((name, *codes))
        return count + len(steps) - 1

    for position, step in enumerate(program.steps, start=count):
        name, codes = as_written(step), operands(step)
        if name == "list":
            lists[position] = [moved[code] for code in codes if isinstance(code, int)]
        elif name == "softmax":
            logits = lists[_index(codes[0])]
            lists[position] = [_probability(add, logits, own) for own in logits]
        elif name == "item":
            moved[position] = lists[_index(codes[0])][_constant(codes[1])]
        elif name == "nll":
            moved[position] = add("neg", add("log", lists[_index(codes[0])][_constant(codes[1])]))
        else:
            moved[position] = add(name, *(moved[code] if isinstance(code, int) else code for code in codes))
    return Program(program.names, tuple(steps), moved[program.output])


def _probability(add: Callable[..., int], logits: list[int], own: int) -> int:
    """Write one probability as ``1 / sum(exp(other - own))``, which large logits do not overflow."""
    total = add("exp", add("sub", logits[0], own))
    for other in logits[1:]:
        total = add("add", total, add("exp", add("sub", other, own)))
    return add("truediv", (1.0,), total)


def _index(code: Any) -> int:
    return int(code)


def _constant(code: Any) -> int:
    return int(code[0])
