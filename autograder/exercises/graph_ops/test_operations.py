"""Hidden checks of the operations, each of which is asked for its own two rules, without any walk."""

from typing import Any

import pytest

from autograder.check import exercise
from autograder.engine.student import Student


@exercise("identity", weight=1)
def test_the_variable_gives_back_x(student: Student) -> None:
    """The variable computes what it is given."""
    student.matches_reference(lambda its, a: its.Identity().compute(a), at=[(-2.5,), (3,)], within=(-5.0, 5.0))


@exercise("identity", weight=1)
def test_the_slope_of_the_variable(student: Student) -> None:
    """The slopes of the variable are a list of one slope, which is the same everywhere."""
    student.matches_reference(lambda its, a: its.Identity().slopes(a), at=[(-2.5,), (3,)], within=(-5.0, 5.0))


@exercise("identity", weight=1)
def test_a_node_that_passes_on_its_input(student: Student) -> None:
    """With an input, it passes on the input's number."""

    def scenario(its: Any, a: Any) -> Any:
        node = its.Identity(its.Negative(its.GraphOp()))
        return {"compute": node.compute(a), "slopes": node.slopes(a), "still waits": node.value == None}  # noqa: E711 - noted

    student.matches_reference(scenario, at=[(-2.5,), (3.0,)], within=(-5.0, 5.0))


@exercise("exp", weight=1)
def test_the_exponential(student: Student) -> None:
    """The number of Exp is right."""
    points = [(2.0,), (-0.5,), (0,)]
    student.matches_reference(lambda its, a: its.Exp().compute(a), at=points, within=(-3.0, 3.0), points=5)


@exercise("exp", weight=1)
def test_the_slope_of_the_exponential(student: Student) -> None:
    """The slope of Exp is right, once its number is known."""

    def scenario(its: Any, a: Any) -> Any:
        node = its.Exp()
        node.value = node.compute(a)  # a slope may well be said by the node's own number
        return node.slopes(a)

    student.matches_reference(scenario, at=[(2.0,), (-0.5,), (0,)], within=(-3.0, 3.0), points=5)


@pytest.mark.parametrize("rule", ["compute", "slopes"])
@exercise("square", weight=1)
def test_the_square(student: Student, rule: str) -> None:
    """`{rule}` of Square is right."""
    student.matches_reference(
        lambda its, a: getattr(its.Square(), rule)(a), at=[(3.0,), (-1.5,), (1,)], within=(-3.0, 3.0), points=5
    )


@pytest.mark.parametrize("rule", ["compute", "slopes"])
@exercise("sin", weight=1)
def test_the_sine(student: Student, rule: str) -> None:
    """`{rule}` of Sin is right."""
    student.matches_reference(
        lambda its, a: getattr(its.Sin(), rule)(a), at=[(2.0,), (-0.5,), (4,)], within=(-3.0, 3.0), points=5
    )


@pytest.mark.parametrize("rule", ["compute", "slopes"])
@exercise("add", weight=1)
def test_the_sum(student: Student, rule: str) -> None:
    """`{rule}` of Add is right."""

    def shown(its: Any, a: Any, b: Any) -> Any:
        return getattr(its.Add(), rule)(a, b)

    def drawn(its: Any, a: Any, b: Any) -> Any:
        return getattr(its.Add(), rule)(a, b + 0.005)  # inputs have two decimals: this sum is never 0

    student.matches_reference(shown, at=[(2.0, -5.0), (0.5, 0.25), (1, 3)])
    student.matches_reference(drawn, at=[(0.5, 0.75)], within=(-3.0, 3.0), points=3)


@pytest.mark.parametrize("rule", ["compute", "slopes"])
@exercise("multiply", weight=1)
def test_the_product(student: Student, rule: str) -> None:
    """`{rule}` of Multiply is right."""
    points = [(2.0, -5.0), (0.5, 0.25), (1, 3)]
    student.matches_reference(lambda its, a, b: getattr(its.Multiply(), rule)(a, b), at=points, within=(-3.0, 3.0), points=5)
