"""The form of a recorded scenario: steps as data, fit for JSON.

A step is ``[index, operation, *operands]``. An operand that stands for the value of a step or an input is ``{"v": index}``;
lists, tuples and dicts are ``{"l": [...]}``, ``{"t": [...]}`` and ``{"d": [[key, value], ...]}``, since their entries may be
such operands; other values stand for themselves, and numbers that JSON has not are ``{"f": "nan"}``.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Operand = Any
"""A value of JSON, as above."""

Step = list[Any]
"""An index, an operation and its operands."""


@dataclass(frozen=True)
class Scenario:
    """What a check does with a student's names.

    Attributes:
        inputs: The names of its inputs.
        steps: What is done, in order; inputs have the first indices.
        output: What it comes to.
        names: The student's names that it uses.
        text: The same as Python that a student can read.
        called: What values are called in it, by index.
    """

    inputs: tuple[str, ...]
    steps: tuple[Step, ...]
    output: Operand
    names: tuple[str, ...]
    text: str
    called: Mapping[int, str] = field(default_factory=dict, compare=False)

    def to_json(self) -> dict[str, Any]:
        """Return it as a worker is told it."""
        return {"inputs": len(self.inputs), "steps": list(self.steps), "output": self.output, "names": list(self.names)}


@dataclass
class Tape:
    """Steps while they are recorded; those inside a function that is handed to the student's code are on one of its own."""

    count: list[int] = field(default_factory=lambda: [0])
    steps: list[Step] = field(default_factory=list)

    def index(self) -> int:
        """Return an index that no value has yet."""
        self.count[0] += 1
        return self.count[0] - 1

    def add(self, operation: str, *operands: Operand) -> int:
        """Record a step; return the index of its value."""
        index = self.index()
        self.steps.append([index, operation, *operands])
        return index

    def inner(self) -> "Tape":
        """Return a tape for the inside of a function: indices go on."""
        return Tape(self.count)


def plain(value: Any) -> Operand:
    """Return a constant as JSON can carry it.

    Raises:
        TypeError: It is nothing that a scenario may hold.
    """
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else {"f": str(value)}
    raise TypeError(f"a scenario cannot hold {value!r}")
