"""Tells failures apart: those that have their root in another exercise, and the roots.

``find_roots`` does not judge anything itself: it says what is replaced by the reference's, and is told what is right then.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from autograder.results import ExerciseResult

RightWith = Callable[[Sequence[str], Sequence[str]], Mapping[str, ExerciseResult]]
"""Of exercises to replace and exercises to judge as they were written: the verdicts on those that are then right."""

MOST_MISSES = 3
"""Replacements in a row that help nobody, before all that is left is taken for a root."""


@dataclass(frozen=True)
class Roots:
    """What failed for its own sake, and what did not.

    Attributes:
        names: Exercises that fail although all that comes before them was replaced.
        settled: Verdicts on those that are right with others replaced.
    """

    names: tuple[str, ...]
    settled: dict[str, ExerciseResult]


def find_roots(failed: Sequence[str], missing: Sequence[str], right_with: RightWith) -> Roots:
    """Return the roots of failures.

    Args:
        failed: The exercises that failed; those that others are likely to fail for come first.
        missing: What was never written, and so cannot be right.
        right_with: Judges.
    """
    rest, roots, misses = list(failed), list[str](), 0
    settled: dict[str, ExerciseResult] = {}
    if missing and rest:
        settled.update(right_with(missing, rest))
        rest = [name for name in rest if name not in settled]
    while rest:
        roots.append(rest.pop(0))
        if misses >= MOST_MISSES:
            roots += rest
            break
        if rest:
            right = right_with([*missing, *roots], rest)
            misses = 0 if right else misses + 1
            settled.update(right)
            rest = [name for name in rest if name not in settled]
    return Roots(tuple(roots), settled)
