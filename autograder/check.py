"""What a hidden check is written with: the ``exercise`` mark, and the two ways in which a check can end badly.

A check is an ordinary pytest function that takes the ``student`` fixture. Its docstring is the sentence that a student
may read, its name the claim::

    @exercise("value_mul")
    def test_a_value_used_twice_collects_both_gradients(student):
        '''A value that is used twice receives the gradient from both uses.'''
        student.matches_torch(lambda a: a * a, at=[3.0])
"""

from collections.abc import Callable
from typing import Any, Literal, TypeVar

import pytest

from autograder.results import Counterexample

Function = TypeVar("Function", bound=Callable[..., Any])


class NotRight(AssertionError):
    """The student's code does not do what the check claims; the message says how, in words for the student.

    Attributes:
        counterexample: The smallest example of it, if there is one.
        lost: No answer came (time, a crash of the process): asking more would only take more time.
    """

    def __init__(self, message: str, counterexample: Counterexample | None = None, *, lost: bool = False) -> None:
        super().__init__(message)
        self.counterexample = counterexample
        self.lost = lost


class CouldNotGrade(Exception):
    """The grader's own fault: a check without power, a reference that disagrees, a worker that could not start."""


def exercise(
    name: str,
    *,
    weight: int = 1,
    method: str = "",
    edition: Literal["", "release", "public"] = "",
    advice: bool = False,
) -> Callable[[Function], Function]:
    """Mark a function as a hidden check.

    Args:
        name: The exercise that it belongs to.
        weight: Its share of the exercise's points.
        method: The method of ``Value`` that it is about, where the exercise has several.
        edition: The only edition that it is for.
        advice: It costs nothing: a failure becomes advice to the student.
    """
    mark = pytest.mark.exercise(name, weight=weight, method=method, edition=edition, advice=advice)
    return lambda function: mark(function)
