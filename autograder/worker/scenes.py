"""Plays scenarios: lists of steps on a student's names, given as data (``autograder.scenario.steps`` has the form).

``play`` plays one and returns what it comes to, as data. The grader plays the same scenario on the reference's names.
"""

import copy
import importlib
import math
import operator
import sys
from collections.abc import Callable, Sequence
from typing import Any

from .evaluation import CountedHash, named
from .numeric import as_number
from .recounting import recounted

BINARY: dict[str, Callable[[Any, Any], Any]] = {
    name: getattr(operator, name)
    for name in ("add", "sub", "mul", "truediv", "pow", "matmul", "lt", "le", "gt", "ge", "eq", "ne")
}
COMPARISONS = frozenset({"lt", "le", "gt", "ge", "eq", "ne"})
CONTAINERS = (list, tuple, dict, set, frozenset, str)
MOST_CALLS = 10_000
"""Calls of one function of a scenario; no right answer needs a tenth of that."""


class Handed:
    """A function of a scenario, handed to the student's code; remembers what it was called with."""

    def __init__(self, scene: "_Scene", places: list[int], steps: list[Any], result: Any) -> None:
        self._scene, self._places, self._steps, self._result = scene, places, steps, result
        self.calls: list[list[Any]] = []

    def __call__(self, *args: Any) -> Any:
        """Return what the scenario says.

        Raises:
            TypeError: It takes more or fewer arguments.
            RecursionError: It was called without end.
        """
        if len(args) != len(self._places):
            raise TypeError(f"the function takes {len(self._places)} arguments, not {len(args)}")
        if len(self.calls) >= MOST_CALLS:
            raise RecursionError(f"the function was called more than {MOST_CALLS} times")
        self.calls.append([copy.copy(entry) for entry in args])
        inner = _Scene(self._scene.names, {**self._scene.values, **dict(zip(self._places, args, strict=True))})
        inner.run(self._steps)
        return inner.value(self._result)


class _Scene:
    """The values of a scenario while it is played."""

    def __init__(self, names: dict[str, Any], values: dict[int, Any]) -> None:
        self.names = names
        self.values = values

    def run(self, steps: Sequence[Any]) -> None:
        for index, operation, *operands in steps:
            self.values[index] = getattr(self, "_" + operation)(*operands)

    def value(self, code: Any) -> Any:
        """Return what an operand stands for."""
        if not isinstance(code, dict):
            return code
        kind, inside = next(iter(code.items()))
        if kind == "v":
            return self.values[inside]
        if kind == "f":
            return float(inside)
        if kind == "d":
            return {key: self.value(entry) for key, entry in inside}
        entries = [self.value(entry) for entry in inside]
        if kind == "s":
            return slice(*entries)
        return tuple(entries) if kind == "t" else entries

    def _name(self, name: str) -> Any:
        return named(self.names, name)

    def _call(self, function: Any, args: list[Any], kwargs: list[Any]) -> Any:
        given = [self.value(argument) for argument in args]
        return self.value(function)(*given, **{name: self.value(argument) for name, argument in kwargs})

    def _attr(self, of: Any, name: str) -> Any:
        value = self.value(of)
        base = _container(value)
        if base and callable(base.__dict__.get(name)):  # a list of the student's own kind must not make up what is in it
            return getattr(base, name).__get__(value)
        return getattr(value, name)

    def _setattr(self, of: Any, name: str, value: Any) -> None:
        setattr(self.value(of), name, self.value(value))

    def _item(self, of: Any, key: Any) -> Any:
        return self.value(of)[self.value(key)]

    def _setitem(self, of: Any, key: Any, value: Any) -> None:
        self.value(of)[self.value(key)] = self.value(value)

    def _unary(self, _name: str, of: Any) -> Any:
        return -self.value(of)

    def _binary(self, name: str, one: Any, other: Any) -> Any:
        values = [self.value(one), self.value(other)]
        return BINARY[name](*(map(comparable, values) if name in COMPARISONS else values))

    def _array(self, entries: Any) -> Any:
        return _numpy().array(self.value(entries))

    def _function(self, _names: list[str], places: list[int], steps: list[Any], result: Any) -> Any:
        return Handed(self, places, steps, result)

    def _raises(self, steps: list[Any]) -> str:
        try:
            self.run(steps)
        except Exception as error:  # noqa: BLE001 - which one it is, is what was asked
            return type(error).__name__
        return ""

    def _apply(self, name: str, *values: Any) -> Any:
        return APPLIED[name](*map(self.value, values))


def comparable(thing: Any) -> Any:
    """Return what is compared: a text, a number, a truth value or None as Python's own, whatever a student's ``==`` says.

    Raises:
        NotANumber: It is something else.
    """
    if thing is None or isinstance(thing, bool):
        return thing
    return str.__str__(thing) if issubclass(type(thing), str) else as_number(thing)


def _container(thing: Any) -> type | None:
    """Return which of Python's own containers something is a kind of, or None."""
    return next((base for base in CONTAINERS if issubclass(type(thing), base)), None)


def _length(thing: Any) -> int:
    base = _container(thing)
    return int(base.__len__(thing)) if base else len(thing)  # type: ignore[attr-defined]  # all of them have one


def _entries(thing: Any) -> list[Any]:
    base = _container(thing)
    return list(base.__iter__(thing) if base else thing)  # type: ignore[attr-defined]  # as above


def _on_arrays(name: str) -> Callable[[Any], Any]:
    """Return a function of mathematics for numbers, and for arrays entry by entry."""

    def applied(value: Any) -> Any:
        numpy = sys.modules.get("numpy")
        if numpy is not None and isinstance(value, numpy.ndarray | numpy.generic):
            return getattr(numpy, name)(value)
        return getattr(math, name)(value)

    return applied


def _numpy() -> Any:
    """Return numpy: only a scenario of arrays asks for it, and the box has it loaded then."""
    return importlib.import_module("numpy")


APPLIED: dict[str, Callable[..., Any]] = {
    **{function.__name__: function for function in (round, str, repr, isinstance, hasattr)},
    "len": _length,
    "list": _entries,
    "sorted": lambda thing: sorted(_entries(thing)),
    "sum": lambda thing: sum(_entries(thing)),
    "is": operator.is_,
    "type_name": lambda value: type(value).__name__,
    "deepcopy": copy.deepcopy,
    "calls": lambda function: len(function.calls),
    "arguments": lambda function: function.calls,
    **{name: _on_arrays(name) for name in ("sin", "cos", "exp", "log", "tanh")},
    "shape": lambda value: _numpy().shape(value),
    "kind": lambda value: _numpy().asarray(value).dtype.kind,
}


def play(scenario: dict[str, Any], inputs: Sequence[Any], names: dict[str, Any], *, descending: bool = False) -> Any:
    """Return what a scenario comes to, as data (``recounting``).

    Args:
        scenario: The steps, and the output.
        inputs: One value per input.
        names: What the scenario's names mean.
        descending: The order in which sets hand out objects that have no hash of their own.

    Raises:
        NotANumber: There is more than can be told.
        Exception: Whatever the student's code raises.
    """
    for name in scenario["names"]:
        CountedHash.of(names.get(name)).restart(descending=descending)
    scene = _Scene(names, dict(enumerate(inputs)))
    scene.run(scenario["steps"])
    result = scene.value(scenario["output"])
    known = {id(value): index for index, value in reversed(scene.values.items())}
    return recounted(result, known)
