"""What was found wrong: ``Finding``, with its example. Numbers in words: ``number``, ``given``, ``shown``."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Union  # in Python 3.10 as well

Shown = Union[float, str]  # noqa: UP007 - as it is read at run time by any Python
LONGEST = 160


@dataclass(frozen=True)
class Finding:
    """Something that is not right.

    Attributes:
        sentence: What it is, in words.
        expression: The example, as Python.
        inputs: What each name of it is.
        yours: What the student's code gives, by name; ``{"error": text}`` where it raises.
        right: What is right, by the same names.
        paste: A line that shows it in the notebook.
        unwritten: The error is that of a stub.
        question: What was asked.
        descending: The order in which sets hand their entries out.
        start: The gradient that every input held before.
        size: How large the example is: the smallest is shown.
        place: The cell and the line where the code stopped.
    """

    sentence: str
    expression: str = ""
    inputs: "Mapping[str, Shown]" = field(default_factory=dict)
    yours: "Mapping[str, Shown]" = field(default_factory=dict)
    right: "Mapping[str, Shown]" = field(default_factory=dict)
    paste: str = ""
    unwritten: bool = False
    question: "Mapping[str, Any]" = field(default_factory=dict)
    descending: bool = False
    start: float = 0.0
    size: "tuple[float, ...]" = ()
    place: "tuple[Any, Any]" = (None, None)


def number(value: Any) -> float:
    """Return a number that was sent, spelled out where JSON has none."""
    return float(value)


def given(value: Any) -> str:
    """Return a number as it is handed in, all of its digits."""
    return repr(value) if isinstance(value, (int, float)) else clean(str(value))


def shown(value: Any) -> str:
    """Return a number with as many digits as tell right from wrong; a text as it is."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return "nothing" if value is None else clean(str(value))
    return f"{value:.7g}"


def clean(text: str, length: int = LONGEST) -> str:
    """Return a text of the student's without what moves a terminal's cursor, and not endless."""
    kept = (c for c in text[: 4 * length] if c in "\n\t" or unicodedata.category(c)[0] != "C")
    plain = "".join(" " if c in "\n\t" else c for c in kept)
    return plain if len(plain) <= length else plain[: length - 3] + "..."


def described(error: "Mapping[str, Any]", where: str = "") -> str:
    """Return an error of the student's code in one line."""
    kind, message = clean(str(error.get("type", "")), 80), clean(str(error.get("message", "")), 120)
    words = f"{kind}: {message}" if kind and message else kind or message or "an error"
    return f"{words} ({where})" if where else words
