"""Methods that are right only with each other replaced: ``at_fault`` finds those that pay for it.

``__neg__`` as ``0 - self`` beside ``__rsub__`` as ``(-self) + other``: each is right where the other one is the reference's,
yet nothing works. What was helped is therefore judged once more, all of it as it was written, beside what is wrong for
certain.
"""

from collections.abc import Callable, Collection

Fails = Callable[[str, Collection[str]], bool]
"""Whether an exercise loses what it was helped to where, of those that were helped, the given ones alone are replaced."""


def at_fault(helped: Collection[str], fails: Fails) -> list[str]:
    """Return the first exercise of each circle.

    Args:
        helped: The exercises that are better with all others replaced, in dependency order.
        fails: Judges one.
    """
    found: list[str] = []
    if len(helped) < 2:  # it takes two to make a circle
        return found
    open_ones = list(helped)
    while open_ones := [name for name in open_ones if fails(name, found)]:
        found.append(open_ones.pop(0))
    return found
