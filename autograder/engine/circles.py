"""Methods that are right only with each other replaced: ``at_fault`` finds those that pay for it.

``__neg__`` as ``0 - self`` beside ``__rsub__`` as ``(-self) + other``: each is right where the other one is the reference's,
yet nothing works. What was helped is therefore judged once more, all of it as it was written, beside what is wrong for
certain. What is partly right and loses nothing more there is in no circle: its mistake is its own, and it is replaced from
there on, since others may fail for its sake.
"""

from collections.abc import Callable, Collection

Fails = Callable[[str, Collection[str]], bool]
"""Whether an exercise loses some of what it was helped to where, of those that were helped, the given ones are replaced."""


def at_fault(helped: Collection[str], right: Collection[str], fails: Fails) -> list[str]:
    """Return one exercise of each circle: the first that has a mistake of its own, or else the first.

    Args:
        helped: The exercises that are better with all others replaced, in dependency order.
        right: Those of them that are then wholly right.
        fails: Judges one.
    """
    found: list[str] = []
    spared: list[str] = []
    failing = list(helped) if len(helped) > 1 else []  # it takes two to make a circle
    while failing:
        left = [name for name in failing if fails(name, [*found, *spared])]
        own = [name for name in failing if name not in left and name not in right]
        if left and not own:
            found.append(next((name for name in left if name not in right), left[0]))
        spared += own
        failing = [name for name in left if name not in found]
    return found
