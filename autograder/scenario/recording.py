"""Records a function of a check: calls it with stand-ins that note what is done with them.

``record`` does so. Operators, calls, attributes and items are noted by ``Noted``; what Python does not let an object note is
in ``autograder.scenario.applied``.
"""

import inspect
import sys
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from functools import lru_cache
from types import FrameType
from typing import Any

from autograder.scenario.steps import Operand, Scenario, Tape, plain
from autograder.scenario.text import as_code

tape_in_use: ContextVar[Tape] = ContextVar("tape")
"""Where what is noted goes."""


class Noted:
    """Stands for a value of the student's, and notes what is done with it."""

    __slots__ = ("_index",)
    __hash__ = None  # type: ignore[assignment]  # == is noted, so that nothing can be looked up by it

    def __init__(self, index: int) -> None:
        object.__setattr__(self, "_index", index)

    def __call__(self, *args: Any, **kwargs: Any) -> "Noted":
        """Note a call."""
        named = [[name, operand(value)] for name, value in kwargs.items()]
        return note("call", {"v": index_of(self)}, [operand(value) for value in args], named)

    def __getattr__(self, name: str) -> "Noted":
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return note("attr", {"v": index_of(self)}, name)

    def __setattr__(self, name: str, value: Any) -> None:
        note("setattr", {"v": index_of(self)}, name, operand(value))

    def __getitem__(self, key: Any) -> "Noted":
        return note("item", {"v": index_of(self)}, operand(key))

    def __setitem__(self, key: Any, value: Any) -> None:
        note("setitem", {"v": index_of(self)}, operand(key), operand(value))

    def __add__(self, other: Any) -> "Noted":
        return _binary("add", self, other)

    def __radd__(self, other: Any) -> "Noted":
        return _binary("add", self, other, reflected=True)

    def __sub__(self, other: Any) -> "Noted":
        return _binary("sub", self, other)

    def __rsub__(self, other: Any) -> "Noted":
        return _binary("sub", self, other, reflected=True)

    def __mul__(self, other: Any) -> "Noted":
        return _binary("mul", self, other)

    def __rmul__(self, other: Any) -> "Noted":
        return _binary("mul", self, other, reflected=True)

    def __truediv__(self, other: Any) -> "Noted":
        return _binary("truediv", self, other)

    def __rtruediv__(self, other: Any) -> "Noted":
        return _binary("truediv", self, other, reflected=True)

    def __pow__(self, other: Any) -> "Noted":
        return _binary("pow", self, other)

    def __rpow__(self, other: Any) -> "Noted":
        return _binary("pow", self, other, reflected=True)

    def __matmul__(self, other: Any) -> "Noted":
        return _binary("matmul", self, other)

    def __rmatmul__(self, other: Any) -> "Noted":
        return _binary("matmul", self, other, reflected=True)

    def __lt__(self, other: Any) -> "Noted":
        return _binary("lt", self, other)

    def __le__(self, other: Any) -> "Noted":
        return _binary("le", self, other)

    def __gt__(self, other: Any) -> "Noted":
        return _binary("gt", self, other)

    def __ge__(self, other: Any) -> "Noted":
        return _binary("ge", self, other)

    def __eq__(self, other: object) -> "Noted":  # type: ignore[override]  # noted, not answered
        return _binary("eq", self, other)

    def __ne__(self, other: object) -> "Noted":  # type: ignore[override]  # as above
        return _binary("ne", self, other)

    def __neg__(self) -> "Noted":
        return note("unary", "neg", {"v": index_of(self)})

    def __bool__(self) -> bool:
        raise TypeError("a scenario is recorded before there is a value: it cannot branch on one")

    def __iter__(self) -> Any:
        raise TypeError("a scenario is recorded before there is a value: use listed(...) or at_index(...)")


class Names:
    """The student's namespace, in a scenario: ``its.Value`` is the student's ``Value``."""

    def __init__(self) -> None:
        self._used: dict[str, Noted] = {}

    def __getattr__(self, name: str) -> Noted:
        if name.startswith("__"):
            raise AttributeError(name)
        if name not in self._used:
            self._used[name] = note("name", name)
        return self._used[name]

    @property
    def used(self) -> tuple[str, ...]:
        """The names that were used."""
        return tuple(self._used)


def index_of(noted: Noted) -> int:
    """Return the index of the value that something stands for."""
    return int(object.__getattribute__(noted, "_index"))


def operand(value: Any) -> Operand:
    """Return anything that a check may use in a step as data.

    Raises:
        TypeError: It is nothing that a scenario may hold.
    """
    if isinstance(value, Noted):
        return {"v": index_of(value)}
    if isinstance(value, list):
        return {"l": [operand(entry) for entry in value]}
    if isinstance(value, tuple):
        return {"t": [operand(entry) for entry in value]}
    if isinstance(value, Mapping):
        return {"d": [[plain(key), operand(entry)] for key, entry in value.items()]}
    if isinstance(value, slice):
        return {"s": [operand(part) for part in (value.start, value.stop, value.step)]}
    return plain(value)


def _binary(name: str, one: Noted, other: Any, *, reflected: bool = False) -> Noted:
    operands = [{"v": index_of(one)}, operand(other)]
    return note("binary", name, *(operands[::-1] if reflected else operands))


def note(operation: str, *operands: Operand) -> Noted:
    """Record a step; return what stands for its value."""
    return Noted(tape_in_use.get().add(operation, *operands))


@lru_cache(maxsize=4096)
def parameters_of(function: Callable[..., Any]) -> tuple[str, ...]:
    """Return the names of a function's parameters."""
    return tuple(inspect.signature(function).parameters)


def record(function: Callable[..., Any]) -> Scenario:
    """Return what a function of a check does as data.

    Args:
        function: Takes the student's names, then inputs, which are numbers; what it returns is compared.

    Raises:
        TypeError: It uses something that a scenario may not hold.
    """
    tape, names, locals_of = Tape(), Names(), dict[int, str]()
    inputs = parameters_of(function)[1:]
    places = [Noted(tape.index()) for _ in inputs]
    token = tape_in_use.set(tape)
    before = sys.getprofile()

    def watch(frame: FrameType, event: str, _argument: Any) -> None:
        if event == "return" and frame.f_code is function.__code__:
            locals_of.update({index_of(v): name for name, v in reversed(frame.f_locals.items()) if isinstance(v, Noted)})

    try:
        sys.setprofile(watch)  # the example that a student reads has the names that the check's author gave
        output = function(names, *places)
        sys.setprofile(before)
        result = operand(output)
    finally:
        sys.setprofile(before)
        tape_in_use.reset(token)
    text = as_code(inputs, tape.steps, result, locals_of)
    return Scenario(inputs, tuple(tape.steps), result, names.used, text, locals_of)
