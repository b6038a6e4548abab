"""The reference: evaluates a program and its gradient with torch in float64. The one owner of torch in the grader.

Import this module only when a reference is new: importing torch takes about a second.
"""

from collections.abc import Callable, Sequence
from typing import Any

import torch

from autograder.expression.program import Number, Program, as_written, operands

OPERATIONS: dict[str, Callable[..., Any]] = {
    "add": lambda x, y: x + y,
    "sub": lambda x, y: x - y,
    "mul": lambda x, y: x * y,
    "truediv": lambda x, y: x / y,
    "pow": lambda x, k: x**k,
    "neg": lambda x: -x,
    "exp": torch.exp,
    "log": torch.log,
    "tanh": torch.tanh,
    "sin": torch.sin,
    "cos": torch.cos,
    "list": lambda *entries: torch.stack(entries),
    "softmax": lambda logits: torch.softmax(logits, dim=0),
    "item": lambda entries, index: entries[index],
    "nll": lambda probs, label: -torch.log(probs[label]),
}


def evaluate(program: Program, inputs: Sequence[Number]) -> tuple[float, list[float]]:
    """Return the value of the output and the gradient of every input, as torch computes them."""
    leaves = [torch.tensor(float(number), dtype=torch.float64, requires_grad=True) for number in inputs]
    values: list[Any] = list(leaves)
    for step in program.steps:
        codes = operands(step)
        values.append(
            OPERATIONS[as_written(step)](*(code[0] if isinstance(code, tuple) else values[code] for code in codes))
        )
    output = values[program.output]
    output.backward()
    gradients = [0.0 if leaf.grad is None else float(leaf.grad.item()) for leaf in leaves]
    return float(output.item()), gradients
