"""Plots of section 1 as data: which line was drawn through the curve, and what a step size costs."""

import math

import pytest
from patched import ASSIGNMENT, result

from autograder.engine.slopes import LARGEST_STEP, slope, step_error
from autograder.expression import trace
from autograder.faults import Question
from autograder.gradescope import decode, encode
from autograder.illustration import Slope, StepError
from autograder.results import Counterexample, Results

WINDOW = ASSIGNMENT.step_size
CUBE = trace(lambda a, b: a**3 + b)
LIST = "numerical_grad = [(f(2+h, 3, 4) - f(2, 3, 4))/h, (f(2, 3+h, 4) - f(2, 3, 4))/h, (f(2, 3, 4+h) - f(2, 3, 4))/h]"


def example(**yours: float | str) -> Counterexample:
    right = {"df/da": 12.0, "df/db": 1.0}
    return Counterexample("f", {"a": 2.0, "b": 1.0}, {f"df/d{name}": number for name, number in yours.items()}, dict(right))


def test_the_first_wrong_derivative_is_drawn_along_its_input() -> None:
    drawn = slope(Question(CUBE, (2.0, 1.0)), example(a=6.0))
    assert drawn
    assert (drawn.variable, drawn.at, drawn.yours, drawn.expected, drawn.secant) == ("a", 2.0, 6.0, 12.0, None)
    assert drawn.ys == tuple(float(f"{x**3 + 1:.6g}") for x in drawn.xs)
    assert slope(Question(CUBE, (2.0, 1.0)), example()) is None


@pytest.mark.parametrize(
    ("scheme", "ends"), [("forward", (2.0, 2.5)), ("backward", (1.5, 2.0)), ("symmetric", (1.5, 2.5)), ("other", None)]
)
def test_the_two_points_of_a_difference_are_those_of_its_scheme(scheme: str, ends: tuple[float, float] | None) -> None:
    drawn = slope(Question(CUBE, (2.0, 1.0), nudges=((scheme, 0.5), (scheme, 0.5))), example(a=15.25))
    assert drawn
    assert drawn.secant == ends


@pytest.mark.parametrize("h", [1e-6, 0.0, 100.0])
def test_points_that_would_be_one_or_lie_outside_are_not_marked(h: float) -> None:
    drawn = slope(Question(CUBE, (2.0, 1.0), nudges=(("forward", h),)), example(a=15.25))
    assert drawn
    assert drawn.secant is None


def test_a_function_that_ends_near_the_point_is_drawn_as_far_as_it_goes() -> None:
    root = trace(lambda a: a**0.5)
    drawn = slope(Question(root, (0.25,)), Counterexample("f", {"a": 0.25}, {"df/da": 0.5}, {"df/da": 1.0}))
    assert drawn
    assert min(drawn.xs) > 0
    outside = Counterexample("f", {"a": -1.0}, {"df/da": "nan"}, {"df/da": 1.0})
    assert slope(Question(root, (-1.0,)), outside) is None


@pytest.mark.parametrize(("h", "why"), [(0.05, "Yours is larger"), (1e-14, "Yours is smaller")])
@pytest.mark.parametrize("scheme", ["forward", "backward", "symmetric"])
def test_a_step_outside_the_window_is_drawn_among_others(scheme: str, h: float, why: str) -> None:
    shown = step_error(Question(CUBE, (2.0, 1.0), nudges=((scheme, h), (scheme, h))), WINDOW)
    assert shown
    assert (shown.scheme, shown.variable, shown.yours) == (scheme, "a", h)
    assert shown.steps == tuple(sorted(shown.steps))
    nearest = min(range(len(shown.steps)), key=lambda i: abs(math.log(shown.steps[i] / h)))
    assert shown.errors[nearest] > 3 * min(shown.errors)
    assert why.endswith("larger") == (h > WINDOW.largest)


@pytest.mark.parametrize("nudges", [(("forward", 1e-6),) * 2, (("other", 0.5),) * 2, (("forward", 0.0),) * 2, ()])
def test_a_step_inside_the_window_or_none_is_not_drawn(nudges: tuple[tuple[str, float], ...]) -> None:
    assert step_error(Question(CUBE, (2.0, 1.0), nudges=nudges), WINDOW) is None


@pytest.mark.parametrize("h", [1.7976931348623157e308, 1e-300, 5e-324])
def test_a_step_as_large_or_small_as_numbers_get_can_be_written_down(h: float) -> None:
    shown = step_error(Question(CUBE, (2.0, 1.0), nudges=(("symmetric", h),)), WINDOW)
    assert shown
    assert 0 <= shown.yours <= LARGEST_STEP


@pytest.mark.parametrize(("h", "kind"), [("0.5", StepError), ("1e-13", StepError), ("1e-6", Slope)])
def test_a_numerical_gradient_is_drawn_as_its_step_or_as_its_slope(h: str, kind: type[StepError | Slope]) -> None:
    first = "+" if kind is Slope else "-"
    code = f"h = {h}\n{LIST.replace('-', first, 1)}"
    found = result("numerical_grad", code)
    assert found.illustration
    drawn = found.illustration.step_error or found.illustration.slope
    assert isinstance(drawn, kind)
    whole = Results("x", "y", "release", (found,), "", "")
    assert decode(encode(whole)) == whole
