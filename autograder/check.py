"""What a hidden check is written with: the ``exercise`` mark. How one can end badly is in ``autograder.faults``.

A check is an ordinary pytest function that takes the ``student`` fixture. Its docstring is the sentence that a student
may read, its name the claim::

    @exercise("value_mul")
    def test_a_value_used_twice_collects_both_gradients(student):
        '''A value that is used twice receives the gradient from both uses.'''
        student.matches_torch(lambda a: a * a, at=[3.0])
"""

from collections.abc import Callable
from typing import Any, Literal, TypeVar, cast

import pytest

Function = TypeVar("Function", bound=Callable[..., Any])


def exercise(
    name: str,
    *,
    weight: int = 1,
    method: str = "",
    edition: Literal["", "release", "public"] = "",
    advice: bool = False,
    shared: bool = True,
) -> Callable[[Function], Function]:
    """Mark a function as a hidden check.

    Args:
        name: The exercise that it belongs to.
        weight: Its share of the exercise's points.
        method: The method of ``Value`` that it is about, where the exercise has several.
        edition: The only edition that it is for.
        advice: It costs nothing: a failure becomes advice to the student.
        shared: Its questions, with other inputs, go into the kit that students check themselves with
            (``autograder.sharing``); False keeps them out of it.
    """
    mark = pytest.mark.exercise(name, weight=weight, method=method, edition=edition, advice=advice, shared=shared)
    return cast(Callable[[Function], Function], mark)
