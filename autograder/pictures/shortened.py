"""Names and numbers as short as a picture needs them, whatever a student put in their place.

``text`` cuts a name, ``number`` shows four digits, ``pair`` as many more as it takes to see that two numbers differ, and
``called`` says what a value is called in its picture and in the words for it. None of them raises.
"""

from autograder.illustration import Graph, Shown
from autograder.notebook.shown import clean

WIDEST = 18
"""The most characters of a label."""
DIGITS = 4


def text(name: str, length: int = WIDEST) -> str:
    """Return a name on one line, without what is invisible, cut to ``length``; "" where nothing of it can be seen."""
    plain = " ".join(clean(name, max(200, length)).split())
    return plain if len(plain) <= length else plain[: length - 1].rstrip() + "…"


def number(value: Shown, digits: int = DIGITS, length: int = WIDEST) -> str:
    """Return a number with four digits, or the text that stands in its place, cut."""
    if isinstance(value, str):
        return text(value, length) or "nothing"
    try:
        return f"{value + 0.0:.{digits}g}".replace("e+0", "e").replace("e+", "e").replace("e-0", "e-")
    except OverflowError:  # an int that no float is as large as
        return "inf" if value > 0 else "-inf"


def pair(yours: Shown, expected: Shown, length: int = WIDEST) -> tuple[str, str]:
    """Return two numbers with as many digits as it takes to see that they differ."""
    for digits in range(DIGITS, 17):
        both = number(yours, digits, length), number(expected, digits, length)
        if both[0] != both[1]:
            return both
    return number(yours, 17, length), number(expected, 17, length)


def called(graph: Graph, position: int, length: int = WIDEST) -> str:
    """Return what a value is called: its name, or its number in the graph."""
    return text(graph.nodes[position].name, length) or f"value {position + 1}"
