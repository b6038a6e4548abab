"""Hidden checks of ``gradf``, the analytic gradient of f."""

import pytest

from autograder.check import exercise
from autograder.engine.student import Student
from autograder.expression import Traced, sin


def f(a: Traced, b: Traced, c: Traced) -> Traced:
    """The notebook's function."""
    return -(a**3) + sin(3 * b) - 1.0 / c + b**2.5 - a**0.5


@exercise("gradf", weight=1)
def test_the_gradient_is_right_at_the_shown_point(student: Student) -> None:
    """At (2, 3, 4), the three derivatives are right."""
    student.gradient_matches("gradf", f, at=[(2.0, 3.0, 4.0)], within=None)


@pytest.mark.parametrize("by", ["a", "b", "c"])
@exercise("gradf", weight=3)
def test_the_derivative_is_right_at_other_points(student: Student, by: str) -> None:
    """The derivative df/d{by} is right at other points too, and comes from a formula, not from asking f."""
    points = [(0.5, 1.2, -2.0), (3.0, 0.7, 0.25), (1, 2, 3)]
    student.gradient_matches("gradf", f, at=points, within=(0.3, 4.0), formula="f", by=by)
