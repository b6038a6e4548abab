"""From a function of a check to a program: calls it with values that note every operation.

``trace`` does so; ``sin``, ``softmax`` and ``nll`` may be used inside the function beside the operators and methods.
"""

import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from types import CodeType
from typing import Any, Union

from autograder.expression.program import Code, Number, Program, Step, pruned


@dataclass
class _Tape:
    inputs: int
    steps: list[Step] = field(default_factory=list)
    lists: list[tuple[Sequence["Traced"], int]] = field(default_factory=list)

    def add(self, name: str, *codes: Code) -> "Traced":
        self.steps.append((name, *codes))
        return Traced(self, self.inputs + len(self.steps) - 1)


class Traced:
    """Stands for a value while a function is traced, and notes what is done with it."""

    def __init__(self, tape: _Tape, index: int) -> None:
        self.tape = tape
        self.index = index

    def _binary(self, name: str, other: "Operand", *, reflected: bool = False) -> "Traced":
        codes: tuple[Code, Code] = (self.index, _code(other))
        return self.tape.add(name, *(reversed(codes) if reflected else codes))

    def __add__(self, other: "Operand") -> "Traced":
        return self._binary("add", other)

    def __radd__(self, other: Number) -> "Traced":
        return self._binary("add", other, reflected=True)

    def __sub__(self, other: "Operand") -> "Traced":
        return self._binary("sub", other)

    def __rsub__(self, other: Number) -> "Traced":
        return self._binary("sub", other, reflected=True)

    def __mul__(self, other: "Operand") -> "Traced":
        return self._binary("mul", other)

    def __rmul__(self, other: Number) -> "Traced":
        return self._binary("mul", other, reflected=True)

    def __truediv__(self, other: "Operand") -> "Traced":
        return self._binary("truediv", other)

    def __rtruediv__(self, other: Number) -> "Traced":
        return self._binary("truediv", other, reflected=True)

    def __pow__(self, other: Number) -> "Traced":
        return self._binary("pow", other)

    def __neg__(self) -> "Traced":
        return self.tape.add("neg", self.index)

    def exp(self) -> "Traced":
        """Note an exponential."""
        return self.tape.add("exp", self.index)

    def log(self) -> "Traced":
        """Note a natural logarithm."""
        return self.tape.add("log", self.index)

    def tanh(self) -> "Traced":
        """Note a hyperbolic tangent."""
        return self.tape.add("tanh", self.index)


Operand = Union[Traced, Number]  # noqa: UP007 - used above as a forward reference


class TracedList(list[Traced]):
    """What ``softmax`` returns while a function is traced: a list whose entries are read one by one."""

    def __init__(self, tape: _Tape, index: int, length: int) -> None:
        super().__init__(tape.add("item", index, (position,)) for position in range(length))
        self.tape = tape
        self.place = index


def _code(operand: Operand) -> Code:
    return operand.index if isinstance(operand, Traced) else (operand,)


def _list(values: Sequence[Traced]) -> tuple[_Tape, int]:
    if isinstance(values, TracedList):
        return values.tape, values.place
    tape = values[0].tape
    for known, index in tape.lists:  # a list that is handed in twice is one list
        if known is values:
            return tape, index
    index = tape.add("list", *(value.index for value in values)).index
    tape.lists.append((values, index))
    return tape, index


def sin(value: Traced) -> Traced:
    """Note a sine; for functions of plain numbers, since a ``Value`` has none."""
    return value.tape.add("sin", value.index)


def softmax(logits: Sequence[Traced]) -> TracedList:
    """Note a call of the student's ``softmax``."""
    tape, index = _list(logits)
    return TracedList(tape, tape.add("softmax", index).index, len(logits))


def nll(probs: Sequence[Traced], label: int) -> Traced:
    """Note a call of the student's ``nll``."""
    tape, index = _list(probs)
    return tape.add("nll", index, (label,))


def trace(function: Callable[..., Traced], names: Sequence[str] = ()) -> Program:
    """Return what ``function`` does with its arguments, as a program.

    Args:
        function: Takes one value per input and returns a value.
        names: The inputs' names; by default the function's parameters.
    """
    names = tuple(names)
    if function.__closure__ is None:  # the same code gives the same program: a class is graded by the same checks
        return _traced_once(function.__code__, function.__defaults__, names, _Uncompared(function))
    return _traced(function, names)


class _Uncompared:
    """Carries a function past a cache's keys."""

    def __init__(self, function: Callable[..., Traced]) -> None:
        self.function = function

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Uncompared)

    def __hash__(self) -> int:
        return 0


@lru_cache(maxsize=4096)
def _traced_once(_code: CodeType, _defaults: Any, names: tuple[str, ...], carried: _Uncompared) -> Program:
    return _traced(carried.function, names)


def _traced(function: Callable[..., Traced], names: tuple[str, ...]) -> Program:
    names = names or tuple(inspect.signature(function).parameters)
    tape = _Tape(len(names))
    result = function(*(Traced(tape, index) for index in range(len(names))))
    return pruned(Program(names, tuple(tape.steps), result.index))
