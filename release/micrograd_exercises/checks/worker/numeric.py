"""From whatever a student's code returns to plain floats.

``as_number`` takes one number, ``as_numbers`` a flat sequence of them. Only real numbers pass: a subclass of ``float``
that overrides arithmetic is read by ``float``'s own methods, and anything else is refused with a sentence.
"""

from typing import Any

MOST_NUMBERS = 1000
"""Numbers in one answer at most; no exercise asks for more than a few dozen."""


class NotANumber(TypeError):
    """What the student's code returned is no real number; the message says what it is."""


def as_number(thing: Any) -> float:
    """Return ``thing`` as a float.

    Raises:
        NotANumber: It is no real number, or too large for a float.
    """
    kind = type(thing)
    if kind is float:
        return float(thing)
    if kind.__module__ == "fractions":
        return _from_fraction(thing)
    if isinstance(thing, bool) or kind.__module__.partition(".")[0] in ("numpy", "torch"):
        return _from_scalar(thing)
    try:
        if isinstance(thing, float):
            return float.__float__(thing)
        if isinstance(thing, int):
            return float(int.__index__(thing))
    except OverflowError:
        raise NotANumber("a whole number too large for a float") from None
    raise NotANumber(_what(thing))


def as_numbers(thing: Any) -> list[float]:
    """Return the numbers of a list, tuple, array or tensor, in order.

    Raises:
        NotANumber: It is no flat sequence of real numbers, or longer than ``MOST_NUMBERS``.
    """
    if type(thing).__module__.partition(".")[0] in ("numpy", "torch"):
        thing = thing.tolist() if hasattr(thing, "tolist") else thing
    if not isinstance(thing, list | tuple):
        raise NotANumber(f"{_what(thing)}, not a list of numbers")
    if len(thing) > MOST_NUMBERS:
        raise NotANumber(f"a list of {len(thing)} entries")
    try:
        return [as_number(entry) for entry in thing]
    except NotANumber as error:
        raise NotANumber(f"a list that holds {error}") from None


def _from_fraction(thing: Any) -> float:
    """Read a fraction; whatever calls itself one without being a number is named."""
    try:
        return float.__float__(float(thing))
    except (TypeError, OverflowError):
        raise NotANumber(_what(thing)) from None


def _from_scalar(thing: Any) -> float:
    """Read a scalar of numpy or torch, or an array that holds exactly one number."""
    value = thing.tolist() if hasattr(thing, "tolist") else thing
    while isinstance(value, list) and len(value) == 1:
        value = value[0]
    if type(value) in (int, float):
        return as_number(value)
    raise NotANumber(_what(thing))


def _what(thing: Any) -> str:
    """Name what was found in place of a number, as a student would."""
    if thing is None:
        return "None (is there a return?)"
    name = type(thing).__name__
    return f"{'an' if name[:1] in 'aeiouAEIOU' else 'a'} {name[:60]}"
