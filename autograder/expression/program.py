"""A function of values as data: what a check asks, in a form that travels to the worker and can be shown.

``trace`` calls a function with ``Traced`` arguments, which note every operation; the result is a ``Program``.
``Program.to_json`` is what the worker evaluates, ``Program.text`` what a person reads.
"""

import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from types import CodeType
from typing import Any, Union

Number = int | float
Code = int | tuple[Number]
"""An operand: the index of an earlier value, or a constant in a tuple of its own."""

Step = tuple[str | Code, ...]
"""An operation's name and its operands."""

INFIX = {"add": ("+", 1), "sub": ("-", 1), "mul": ("*", 2), "truediv": ("/", 2), "pow": ("**", 4)}
"""Each binary operation as Python writes it, with its precedence."""


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
        shown = _Shown(self)
        body = shown.of(self.output)
        return "; ".join([*shown.statements, body])


def as_written(step: Step) -> str:
    """Return the operation of a step."""
    return str(step[0])


def operands(step: Step) -> tuple[Code, ...]:
    """Return the operands of a step."""
    return tuple(code for code in step[1:] if not isinstance(code, str))


class _Shown:
    """Writes a program as Python text."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self.statements: list[str] = []
        uses = [code for step in program.steps for code in operands(step) if isinstance(code, int)]
        self._shared = {index for index in uses if index >= len(program.names) and uses.count(index) > 1}
        self._names: dict[int, str] = dict(enumerate(program.names))

    def of(self, code: Code, least: int = 0) -> str:
        """Return a value as text, in brackets if it binds weaker than ``least``."""
        if isinstance(code, tuple):
            return f"({code[0]!r})" if code[0] < 0 and least else repr(code[0])
        if code in self._names:
            return self._names[code]
        text, strength = self._step(self._program.steps[code - len(self._program.names)])
        if code in self._shared:
            name = f"t{len(self.statements) + 1}"
            self.statements.append(f"{name} = {text}")
            self._names[code] = name
            return name
        return f"({text})" if strength < least else text

    def _step(self, step: Step) -> tuple[str, int]:
        name, codes = as_written(step), operands(step)
        if name in INFIX:
            sign, strength = INFIX[name]
            # Left-associative but for **, whose left operand needs the brackets.
            left = self.of(codes[0], strength + 1 if name == "pow" else strength)
            return f"{left} {sign} {self.of(codes[1], strength if name == 'pow' else strength + 1)}", strength
        if name == "neg":
            return f"-{self.of(codes[0], 3)}", 3
        if name == "list":
            return f"[{', '.join(self.of(code) for code in codes)}]", 9
        if name == "item":
            return f"{self.of(codes[0], 9)}[{self.of(codes[1])}]", 9
        if name in ("softmax", "nll", "sin", "cos"):
            return f"{name}({', '.join(self.of(code) for code in codes)})", 9
        return f"{self.of(codes[0], 9)}.{name}()", 9


@dataclass
class _Tape:
    inputs: int
    steps: list[Step] = field(default_factory=list)

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
        self.index = index


def _code(operand: Operand) -> Code:
    return operand.index if isinstance(operand, Traced) else (operand,)


def _list(values: Sequence[Traced]) -> tuple[_Tape, int]:
    if isinstance(values, TracedList):
        return values.tape, values.index
    tape = values[0].tape
    return tape, tape.add("list", *(value.index for value in values)).index


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
