"""Submissions made of the reference solution and pieces of code, graded by one grader for all modules."""

import atexit
import tempfile
from contextlib import ExitStack
from functools import cache
from pathlib import Path

from autograder.assignment import load
from autograder.course import Course, Secret
from autograder.engine.grading import Grader
from autograder.engine.setting import BOTH
from autograder.misconceptions.catalogue import Variant
from autograder.misconceptions.patching import ReferenceSolution
from autograder.notebook.editions import Edition
from autograder.results import ExerciseResult

ASSIGNMENT = load("micrograd_exercises")
SOLUTION = ReferenceSolution.load(ASSIGNMENT)


def patch(exercise: str, code: str, edition: str = "") -> Variant:
    """Return code as a known program."""
    return Variant("written_for_a_test", exercise, Path("written_for_a_test.py"), code, edition, "A sentence.")


@cache
def grader() -> Grader:
    stack = ExitStack()
    atexit.register(stack.close)
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    return stack.enter_context(
        Grader(ASSIGNMENT, Course(folder), Secret(b"a fixed secret, for these tests alone"), "release")
    )


def graded(*patches: tuple[str, str], edition: Edition = "release") -> dict[str, ExerciseResult]:
    """Grade the reference solution with pieces of code in it: pairs of exercise and code."""
    solution = SOLUTION
    for exercise, code in patches:
        changed = solution.patched(patch(exercise, code), edition)
        if edition == "release":
            solution = ReferenceSolution(ASSIGNMENT, changed)
    submission = changed if patches else solution.as_edition(edition)
    return {result.name: result for result in grader().asking(edition, BOTH).grade_submission(submission).exercises}
