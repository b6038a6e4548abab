"""Hidden checks of the derivatives of one number."""

from typing import Any

from autograder.check import exercise
from autograder.engine.student import Student
from autograder.scenario import array

FORMULA = 1e-11
"""How near a formula's numbers are; no difference of two values of f with a usual step comes so near everywhere."""


@exercise("cube", weight=2)
def test_the_slope_of_a_cube_at_a_number(student: Student) -> None:
    """The slope of the cube is right, for positive, negative and large numbers, and comes from a formula."""
    points = [(1.5,), (-0.5,), (4000000.0,)]
    student.matches_reference(
        lambda its, x: its.cube_grad(x), at=points, within=(-3.0, 3.0), points=6, absolute=FORMULA, relative=FORMULA
    )


@exercise("cube", weight=1)
def test_the_slopes_of_a_cube_for_an_array(student: Student) -> None:
    """The slopes of the cube are right for an array, of whole numbers too, and at 0."""

    def whole(its: Any) -> Any:
        return its.cube_grad(array([1, 0, 25, -4]))

    def decimal(its: Any, a: Any, b: Any) -> Any:
        return its.cube_grad(array([[a, 0.0], [b, 2.0]]))

    student.matches_reference(whole, absolute=FORMULA, relative=FORMULA)
    student.matches_reference(decimal, at=[(0.5, -1.0)], within=(-3.0, 3.0), absolute=FORMULA, relative=FORMULA)


@exercise("log_sine", weight=3)
def test_the_slope_at_positive_numbers(student: Student) -> None:
    """The derivative is right at positive numbers, and comes from a formula."""
    points = [(1.0,), (0.5,), (20.0,)]
    student.matches_reference(
        lambda its, x: its.log_sine_grad(x), at=points, within=(0.4, 2.2), points=6, absolute=FORMULA, relative=FORMULA
    )


@exercise("log_sine", weight=2)
def test_the_slope_at_negative_numbers(student: Student) -> None:
    """The derivative is right at negative numbers, where the function has a value as well."""
    points = [(-2.0,), (-0.75,)]
    student.matches_reference(
        lambda its, x: its.log_sine_grad(x), at=points, within=(-1.9, -0.3), points=4, absolute=FORMULA, relative=FORMULA
    )


@exercise("log_sine", weight=1)
def test_the_slope_near_zero(student: Student) -> None:
    """The derivative is right near 0, where a number added to a denominator would show most."""
    points = [(0.05,), (0.1,)]
    student.matches_reference(
        lambda its, x: its.log_sine_grad(x), at=points, within=(0.02, 0.2), points=4, absolute=FORMULA, relative=FORMULA
    )


@exercise("sigmoid", weight=3)
def test_the_slope_in_the_middle(student: Student) -> None:
    """The slope of the sigmoid is right around the middle, and comes from a formula."""
    points = [(0.0,), (1.0,), (-3.0,)]
    student.matches_reference(
        lambda its, x: its.sigmoid_grad(x), at=points, within=(-4.0, 4.0), points=6, absolute=FORMULA, relative=FORMULA
    )


@exercise("sigmoid", weight=1)
def test_the_slope_further_out(student: Student) -> None:
    """The slope is right further out, on both sides, where it is small: here it is made ten million times as large."""
    points = [(12.0,), (-12.0,), (16.0,)]
    student.matches_reference(lambda its, x: its.sigmoid_grad(x) * 1e7, at=points, within=(8.0, 16.0))


@exercise("sigmoid", weight=2)
def test_the_slope_very_far_out(student: Student) -> None:
    """Very far out on either side the slope is 0, or nearly so, and nothing overflows."""

    def left(its: Any, x: Any) -> dict[str, Any]:
        return {"far to the left": its.sigmoid_grad(-x), "at 1": its.sigmoid_grad(1.0)}

    def right(its: Any, x: Any) -> dict[str, Any]:
        return {"far to the right": its.sigmoid_grad(x), "at -1": its.sigmoid_grad(-1.0)}

    student.matches_reference(left, right, at=[(30.0,), (700.0,), (800.0,)], within=(710.0, 2000.0), points=4)


@exercise("gaussian", weight=3)
def test_the_slope_of_bells_of_several_widths(student: Student) -> None:
    """The derivative is right for narrow and wide bells, on the right of the top."""

    def scenario(its: Any, mu: Any, sigma: Any, t: Any) -> Any:
        return its.gaussian_grad(mu + t * sigma, mu, sigma)

    points = [(42.0, 3.0, 1.5), (0.0, 0.5, 0.5), (0.0, 0.001, 1.0)]
    student.matches_reference(scenario, at=points, within=(0.4, 2.5), points=5, absolute=FORMULA, relative=FORMULA)


@exercise("gaussian", weight=2)
def test_the_slope_on_the_left_of_the_top(student: Student) -> None:
    """The derivative is right on the left of the top, too, where the bell rises."""

    def scenario(its: Any, mu: Any, sigma: Any, t: Any) -> Any:
        return its.gaussian_grad(mu - t * sigma, mu, sigma)

    points = [(42.0, 3.0, 1.0), (-1.0, 0.75, 2.0)]
    student.matches_reference(scenario, at=points, within=(0.4, 2.5), points=4, absolute=FORMULA, relative=FORMULA)


@exercise("gaussian", weight=1)
def test_the_slope_of_a_bell_of_width_one(student: Student) -> None:
    """The derivative is right when sigma is 1, for whole numbers as well."""

    def scenario(its: Any, mu: Any, t: Any) -> Any:
        return its.gaussian_grad(mu + t, mu, 1)

    student.matches_reference(scenario, at=[(5, 1), (2, -2)], within=(0.4, 2.5), absolute=FORMULA, relative=FORMULA)


EXACT = 1e-15
"""The coefficients get small: the twelfth is about 2e-9."""


@exercise("taylor", weight=2)
def test_the_coefficients_of_degree_five(student: Student) -> None:
    """The coefficients of the polynomial of degree 5, which are those of all lower degrees too."""
    student.matches_reference(lambda its: its.taylor_coefficients(5), absolute=EXACT)


@exercise("taylor", weight=1)
def test_the_coefficients_of_low_degrees(student: Student) -> None:
    """A polynomial of degree n has n + 1 coefficients, down to degree 0."""
    student.matches_reference(lambda its, n: its.taylor_coefficients(n), at=[(0,), (1,), (2,), (3,)], absolute=EXACT)


@exercise("taylor", weight=2)
def test_the_coefficients_of_high_degrees(student: Student) -> None:
    """The coefficients go on by the same rule for higher degrees."""
    student.matches_reference(lambda its, n: its.taylor_coefficients(n), at=[(7,), (8,), (12,)], absolute=EXACT)
