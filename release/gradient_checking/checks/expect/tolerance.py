"""How near an answer must be: a positive comparison, which NaN fails.

``is_close`` compares two numbers, ``describe`` says in words why a number cannot be right at all.
"""

import math

INFORMATIVE = 1e-6
"""A point where every gradient is smaller than this tells right from wrong no longer."""


def is_close(yours: float, expected: float, absolute: float, relative: float) -> bool:
    """Return whether ``|yours - expected| <= absolute + relative * |expected|``; never true for NaN or infinity."""
    return math.isfinite(yours) and abs(yours - expected) <= absolute + relative * abs(expected)


def are_close(yours: list[float], expected: list[float], absolute: float, relative: float) -> bool:
    """Return whether two lists are as long as each other and close in every entry."""
    return len(yours) == len(expected) and all(
        is_close(one, other, absolute, relative) for one, other in zip(yours, expected, strict=True)
    )
