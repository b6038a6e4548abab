"""Evaluates an expression on the student's ``Value``, or a function of the grader's on plain floats.

A program arrives as data: ``steps`` is a list of ``[operation, operand, ...]``; an operand that is a whole number is the
index of an earlier value (inputs first, then steps), one in a list of its own is a constant. ``evaluate`` runs it on a
class, calls ``backward`` and returns the data and the gradients, ``build`` the objects before that;
``evaluate_on_floats`` runs it with ``math``.
"""

import builtins
import math
import operator
from collections.abc import Callable
from typing import Any

from .numeric import NotANumber, as_number

Step = list[Any]
BINARY: dict[str, Callable[[Any, Any], Any]] = {
    "add": operator.add,
    "sub": operator.sub,
    "mul": operator.mul,
    "truediv": operator.truediv,
    "pow": operator.pow,
}
METHODS = ("exp", "log", "tanh")
ON_FLOATS: dict[str, Callable[[float], float]] = {
    "exp": math.exp,
    "log": math.log,
    "tanh": math.tanh,
    "sin": math.sin,
    "cos": math.cos,
}


class NotAValue(TypeError):
    """An operation on Values returned something else."""


def named(names: dict[str, Any], name: str) -> Any:
    """Return what a name is bound to.

    Raises:
        NameError: It is not bound, as Python itself would say.
    """
    if name not in names:
        raise NameError(f"name '{name}' is not defined")
    return names[name]


def definitions(source: str) -> dict[str, Any]:
    """Run the grader's own source; return what it defines."""
    given: dict[str, Any] = {"__name__": "reference", "__builtins__": builtins}
    exec(compile(source, "<reference>", "exec", dont_inherit=True), given)  # noqa: S102 - the grader's own
    return given


def _operand(values: list[Any], code: Any) -> Any:
    return code[0] if isinstance(code, list) else values[code]


def _apply(operation: str, operands: list[Any], names: dict[str, Any]) -> Any:
    """Apply one operation to student's objects; ``names`` is the student's namespace."""
    binary = BINARY.get(operation)
    if binary is not None:
        return binary(*operands)
    if operation == "neg":
        return -operands[0]
    if operation in METHODS:
        return getattr(operands[0], operation)()
    if operation == "list":
        return list(operands)
    if operation == "item":
        return operands[0][operands[1]]
    return named(names, operation)(*operands)


def evaluate(program: dict[str, Any], inputs: list[float], names: dict[str, Any], start: float) -> dict[str, Any]:
    """Return the data of the output and the gradient of each input.

    Args:
        program: The steps, and the index of the output.
        inputs: One number per input, kept ``int`` or ``float`` as it is.
        names: The student's namespace, with ``Value`` and perhaps ``softmax``.
        start: The gradient that every input holds before ``backward``.

    Raises:
        NotAValue: The output is no instance of the student's ``Value``.
        NotANumber: Its data or a gradient is no number.
        Exception: Whatever the student's code raises.
    """
    values = build(program, inputs, names, start)
    output = values[program["output"]]
    output.backward()
    return {"data": _read(output, "data"), "grads": [_read(leaf, "grad") for leaf in values[: len(inputs)]]}


def build(program: dict[str, Any], inputs: list[float], names: dict[str, Any], start: float) -> list[Any]:
    """Return what the program makes of the student's ``Value``: its inputs, then the result of each step.

    Args:
        program: As for ``evaluate``.
        inputs: As for ``evaluate``.
        names: As for ``evaluate``.
        start: As for ``evaluate``.

    Raises:
        NotAValue: The output is no instance of the student's ``Value``.
        Exception: Whatever the student's code raises.
    """
    cls = named(names, "Value")
    leaves = [cls(number) for number in inputs]
    if start:
        for leaf in leaves:
            leaf.grad = start
    values: list[Any] = list(leaves)
    for operation, *codes in program["steps"]:
        operands = [values[code] if type(code) is int else code[0] for code in codes]  # this line is run most of all
        values.append(_apply(operation, operands, names))
    output = values[program["output"]]
    if not isinstance(output, cls):
        name = type(output).__name__[:60]
        raise NotAValue(
            "the result is None (is there a return?)" if output is None else f"the result is a {name}, not a Value"
        )
    return values


def _read(value: Any, attribute: str) -> float:
    try:
        return as_number(getattr(value, attribute))
    except NotANumber as error:
        raise NotANumber(f".{attribute} is {error}") from None


def evaluate_on_floats(program: dict[str, Any], inputs: list[float]) -> float:
    """Return the output of a program of plain arithmetic at ``inputs``."""
    values: list[Any] = list(inputs)
    for operation, *codes in program["steps"]:
        operands = [_operand(values, code) for code in codes]
        if operation in BINARY:
            values.append(BINARY[operation](*operands))
        else:
            values.append(-operands[0] if operation == "neg" else ON_FLOATS[operation](operands[0]))
    return float(values[program["output"]])


class CountedHash:
    """Gives objects without a hash of their own one that counts up or down, so that a set's order repeats.

    A ``Value`` keeps its children in a set, whose order follows memory addresses by default: a wrong backward pass would
    then be wrong on some runs only. ``CountedHash.of`` gives the class such a hash, ``restart`` begins an evaluation.
    """

    def __init__(self) -> None:
        self._order: dict[int, int] = {}
        self._alive: list[Any] = []
        self._step = 1

    @classmethod
    def of(cls, student_class: Any) -> "CountedHash":
        """Return the order of a class's objects; a class that has a hash, or cannot be changed, keeps its own order."""
        found = getattr(student_class, "_counted_hash", None)
        if isinstance(found, CountedHash):
            return found
        order = cls()
        try:
            if student_class.__hash__ is object.__hash__:
                student_class._counted_hash = order  # noqa: SLF001 - the harness's own mark
                student_class.__hash__ = order.hash_of()
        except (AttributeError, TypeError):
            pass
        return order

    def restart(self, *, descending: bool) -> None:
        """Forget all objects and count from the start, up or down."""
        self._order.clear()
        self._alive.clear()
        self._step = -1 if descending else 1

    def hash_of(self) -> Callable[[Any], int]:
        """Return the method that a class gets as its ``__hash__``: it numbers objects as they are first seen."""
        order, alive = self._order, self._alive

        def counted(thing: Any) -> int:
            number = order.get(id(thing))
            if number is None:
                alive.append(thing)  # its address must not be used twice while its number counts
                # From 2 on: -1 is no hash, CPython turns it into -2.
                number = order[id(thing)] = self._step * (len(alive) + 1)
            return number

        return counted
