"""The reference solution with one piece of it written otherwise, graded by one grader for all modules that ask."""

from __future__ import annotations

import atexit
import tempfile
import textwrap
from contextlib import ExitStack
from functools import cache
from pathlib import Path

from autograder.assignment import load
from autograder.course import Course, Secret
from autograder.engine.grading import Grader
from autograder.engine.setting import BOTH
from autograder.misconceptions.catalogue import Variant
from autograder.misconceptions.patching import ReferenceSolution
from autograder.results import ExerciseResult, Results

ASSIGNMENT = load("micrograd_exercises")
SOLUTION = ReferenceSolution.load(ASSIGNMENT)

MUL = """
def __mul__(self, other):
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data * other.data, (self, other), '*')
    {more}
    def _backward():
        self.grad = other.data * out.grad
        other.grad = self.data * out.grad
    out._backward = _backward
    return out
"""
"""A product that overwrites gradients, with room for something odd."""


@cache
def grader() -> Grader:
    stack = ExitStack()
    atexit.register(stack.close)
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    return stack.enter_context(Grader(ASSIGNMENT, Course(folder), Secret(b"a secret of these tests")))


def grade(exercise: str, code: str) -> Results:
    """Grade the solution with an exercise's code in it; methods are put into ``class Value``."""
    if ASSIGNMENT.exercise[exercise].methods:
        code = "class Value:\n" + textwrap.indent(code, "    ")
    patch = Variant("odd", exercise, Path("odd.py"), code, "", "A sentence.")
    return grader().asking("release", BOTH).grade_submission(SOLUTION.patched(patch, "release"))


def result(exercise: str, code: str) -> ExerciseResult:
    """What is said of the exercise then."""
    (found,) = [one for one in grade(exercise, code).exercises if one.name == exercise]
    return found


def product(more: str = "") -> ExerciseResult:
    """What is said of a product that overwrites gradients and does something odd besides."""
    return result("value_mul", MUL.format(more=more))
