"""What a scenario may say beside operators, calls, attributes and items.

Functions for what Python does not let an object note (``length``, ``listed``, ``is_a``, ``same``, ...), ``array`` for
arrays, ``function`` for functions that the student's code is handed, and ``raises`` for errors.
"""

from collections.abc import Callable
from typing import Any

from autograder.scenario.recording import Noted, index_of, note, operand, parameters_of, tape_in_use


def _applied(name: str, *values: Any) -> Noted:
    return note("apply", name, *map(operand, values))


def length(value: Any) -> Noted:
    """``len(value)``."""
    return _applied("len", value)


def listed(value: Any) -> Noted:
    """``list(value)``."""
    return _applied("list", value)


def ordered(value: Any) -> Noted:
    """``sorted(value)``."""
    return _applied("sorted", value)


def total(value: Any) -> Noted:
    """``sum(value)``."""
    return _applied("sum", value)


def rounded(value: Any, digits: int) -> Noted:
    """``round(value, digits)``."""
    return _applied("round", value, digits)


def as_text(value: Any) -> Noted:
    """``str(value)``."""
    return _applied("str", value)


def shown_as(value: Any) -> Noted:
    """``repr(value)``."""
    return _applied("repr", value)


def is_a(value: Any, kind: Any) -> Noted:
    """``isinstance(value, kind)``."""
    return _applied("isinstance", value, kind)


def same(one: Any, other: Any) -> Noted:
    """``one is other``."""
    return _applied("is", one, other)


def has(value: Any, attribute: str) -> Noted:
    """``hasattr(value, attribute)``."""
    return _applied("hasattr", value, attribute)


def type_name(value: Any) -> Noted:
    """``type(value).__name__``."""
    return _applied("type_name", value)


def copied(value: Any) -> Noted:
    """``copy.deepcopy(value)``."""
    return _applied("deepcopy", value)


def at_index(value: Any, index: int) -> Noted:
    """``list(value)[index]``: for what has an order and no items."""
    return _applied("list", value)[index]


def shape(value: Any) -> Noted:
    """The lengths of an array's axes, ``()`` for a number."""
    return _applied("shape", value)


def kind(value: Any) -> Noted:
    """The kind of an array's numbers, by numpy's letter: ``f``, ``i``, ``b``, ``c`` or ``O``."""
    return _applied("kind", value)


def sin(value: Any) -> Noted:
    """The sine of a number, or of each of an array."""
    return _applied("sin", value)


def cos(value: Any) -> Noted:
    """The cosine of a number, or of each of an array."""
    return _applied("cos", value)


def exp(value: Any) -> Noted:
    """The exponential of a number, or of each of an array."""
    return _applied("exp", value)


def log(value: Any) -> Noted:
    """The natural logarithm of a number, or of each of an array."""
    return _applied("log", value)


def tanh(value: Any) -> Noted:
    """The hyperbolic tangent of a number, or of each of an array."""
    return _applied("tanh", value)


def array(values: Any) -> Noted:
    """A numpy array; of whole numbers, one of whole numbers."""
    return note("array", operand(values))


def function(body: Callable[..., Any]) -> Noted:
    """A function that the student's code is handed; it is recorded as well, and remembers its calls."""
    inner = tape_in_use.get().inner()
    parameters = [Noted(inner.index()) for _ in parameters_of(body)]
    token = tape_in_use.set(inner)
    try:
        result = operand(body(*parameters))
    finally:
        tape_in_use.reset(token)
    return note("function", list(parameters_of(body)), [index_of(place) for place in parameters], inner.steps, result)


def calls(of: Noted) -> Noted:
    """How often a function of ``function`` has been called so far."""
    return _applied("calls", of)


def arguments(of: Noted) -> Noted:
    """What a function of ``function`` was called with so far: a list of lists."""
    return _applied("arguments", of)


def raises(body: Callable[[], Any]) -> Noted:
    """The name of the type of the error that something raises, or ``""``."""
    inner = tape_in_use.get().inner()
    token = tape_in_use.set(inner)
    try:
        body()
    finally:
        tape_in_use.reset(token)
    return note("raises", inner.steps)
