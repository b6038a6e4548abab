"""A function of values as data: what a check asks, in a form that travels to the worker and can be shown.

``checks.expression.tracing`` makes one of a function, ``Program.to_json`` is what the worker evaluates,
``Program.text`` what a person reads, ``pruned`` leaves out what is not needed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

Number = int | float
Code = int | tuple[Number]
"""An operand: the index of an earlier value, or a constant in a tuple of its own."""

Step = tuple[str | Code, ...]
"""An operation's name and its operands."""


@dataclass(frozen=True)
class Program:
    """Steps over inputs.

    Attributes:
        names: The names of the inputs; value ``i`` is input ``i`` for ``i < len(names)``.
        steps: One operation each; step ``j`` is value ``len(names) + j``.
        output: The index of the value that the program returns.
    """

    names: tuple[str, ...]
    steps: tuple[Step, ...]
    output: int

    @cached_property
    def _hash(self) -> int:
        return hash((self.names, self.steps, self.output))

    def __hash__(self) -> int:
        return self._hash

    @classmethod
    def from_json(cls, names: Sequence[str], written: Mapping[str, Any]) -> "Program":
        """Return the program of some inputs that ``to_json`` wrote."""
        steps = [
            (step[0], *(tuple(code) if isinstance(code, list) else code for code in step[1:])) for step in written["steps"]
        ]
        return cls(tuple(names), tuple(steps), written["output"])

    def to_json(self) -> dict[str, Any]:
        """Return the program as the worker reads it; treat it as read-only."""
        return self._json

    @cached_property
    def _json(self) -> dict[str, Any]:
        steps = [[step[0], *(list(code) if isinstance(code, tuple) else code for code in step[1:])] for step in self.steps]
        return {"steps": steps, "output": self.output}

    def operations(self) -> int:
        """Return how many operations there are, those that only make or read a list apart."""
        return sum(step[0] not in ("list", "item") for step in self.steps)

    def text(self) -> str:
        """Return the program as Python; a value that is used twice gets a name: ``t = a * b; t + t``."""
        return self._text

    @cached_property
    def _text(self) -> str:
        from checks.expression.text import as_python  # noqa: PLC0415 - writing a program needs its type

        return as_python(self)


def as_written(step: Step) -> str:
    """Return the operation of a step."""
    return str(step[0])


def operands(step: Step) -> tuple[Code, ...]:
    """Return the operands of a step."""
    return tuple(code for code in step[1:] if not isinstance(code, str))


def pruned(program: Program) -> Program:
    """Return the program without the steps that its output does not need."""
    count, needed, todo = len(program.names), set(), [program.output]
    while todo:
        index = todo.pop()
        if index >= count and index not in needed:
            needed.add(index)
            todo += [code for code in operands(program.steps[index - count]) if isinstance(code, int)]
    moved = {old: count + new for new, old in enumerate(sorted(needed))} | {index: index for index in range(count)}
    steps = tuple(
        (step[0], *(moved[code] if isinstance(code, int) else code for code in operands(step)))
        for step in (program.steps[index - count] for index in sorted(needed))
    )
    return Program(program.names, steps, moved[program.output])
