"""Hidden checks of shapes and Jacobians: never at points that are the same when turned round, and of two sizes."""

from typing import Any

from autograder.check import exercise
from autograder.engine.student import Student
from autograder.scenario import array

FORMULA = 1e-11
SIZES = [(3, 5), (4, 2), (7, 6)]


@exercise("shapes", weight=1)
def test_the_shape_of_the_derivative_of_a_number_by_two(student: Student) -> None:
    """The derivative of f1 has one entry for each of its two inputs."""
    student.matches_reference(lambda its, n, m: its.jacobian_shapes(n, m)[0], at=SIZES)


@exercise("shapes", weight=1)
def test_the_shape_of_the_derivative_of_a_scalar_product(student: Student) -> None:
    """The derivative of f2 for x has one entry for each entry of x."""
    student.matches_reference(lambda its, n, m: its.jacobian_shapes(n, m)[1], at=SIZES)


@exercise("shapes", weight=2)
def test_the_shape_of_the_derivative_of_a_matrix(student: Student) -> None:
    """The derivative of f3 has an entry for each pair of an entry of the result and an entry of x."""
    student.matches_reference(lambda its, n, m: its.jacobian_shapes(n, m)[2], at=SIZES)


@exercise("shapes", weight=1)
def test_the_shape_of_the_derivative_of_a_product_with_a_matrix(student: Student) -> None:
    """The derivative of f4 has the indices of the result first, then those of the input."""
    student.matches_reference(lambda its, n, m: its.jacobian_shapes(n, m)[3], at=SIZES)


@exercise("jacobian_sine_cosine", weight=1)
def test_the_slope_for_the_first_number(student: Student) -> None:
    """The slope of sin(x[0]) * cos(x[1]) for x[0] is right."""
    student.matches_reference(
        lambda its, a, b: its.jacobian_sine_cosine(array([a, b]))[0],
        at=[(0.5, 2.0), (-1.0, 0.25), (1e6, 3e6)],
        within=(-2.5, 2.5),
        points=4,
        absolute=FORMULA,
        relative=FORMULA,
    )


@exercise("jacobian_sine_cosine", weight=1)
def test_the_slope_for_the_second_number(student: Student) -> None:
    """The slope of sin(x[0]) * cos(x[1]) for x[1] is right."""
    student.matches_reference(
        lambda its, a, b: its.jacobian_sine_cosine(array([a, b]))[1],
        at=[(0.5, 2.0), (-1.0, 0.25), (1e6, 3e6)],
        within=(-2.5, 2.5),
        points=4,
        absolute=FORMULA,
        relative=FORMULA,
    )


@exercise("jacobian_dot", weight=1)
def test_the_derivative_of_a_scalar_product_for_x(student: Student) -> None:
    """The first of the two is the derivative for x."""

    def three(its: Any, a: Any, b: Any) -> Any:
        return its.jacobian_dot(array([1.0, a, 3.0]), array([0.5, b, 7.0]))[0]

    def four(its: Any, a: Any, b: Any) -> Any:
        return its.jacobian_dot(array([a, 2.0, -1.0, 0.25]), array([5.0, b, 0.75, -2.0]))[0]

    student.matches_reference(three, four, at=[(2.0, -4.0)], within=(-3.0, 3.0))


@exercise("jacobian_dot", weight=1)
def test_the_derivative_of_a_scalar_product_for_y(student: Student) -> None:
    """The second of the two is the derivative for y."""

    def three(its: Any, a: Any, b: Any) -> Any:
        return its.jacobian_dot(array([1.0, a, 3.0]), array([0.5, b, 7.0]))[1]

    def four(its: Any, a: Any, b: Any) -> Any:
        return its.jacobian_dot(array([a, 2.0, -1.0, 0.25]), array([5.0, b, 0.75, -2.0]))[1]

    student.matches_reference(three, four, at=[(2.0, -4.0)], within=(-3.0, 3.0))


@exercise("jacobian_outer", weight=2)
def test_the_derivative_of_an_outer_product_of_three(student: Student) -> None:
    """All 27 slopes are right for x of three numbers."""

    def scenario(its: Any, a: Any, b: Any) -> Any:
        return its.jacobian_outer(array([a, 3.0, b]))

    student.matches_reference(scenario, at=[(2.0, 7.0)], within=(-3.0, 3.0), absolute=FORMULA, relative=FORMULA)


@exercise("jacobian_outer", weight=2)
def test_the_derivative_of_an_outer_product_of_four(student: Student) -> None:
    """All 64 slopes are right for x of four numbers."""

    def scenario(its: Any, a: Any, b: Any) -> Any:
        return its.jacobian_outer(array([a, 5.0, b, -1.0]))

    student.matches_reference(scenario, at=[(2.0, 0.5)], within=(-3.0, 3.0), absolute=FORMULA, relative=FORMULA)


@exercise("jacobian_outer", weight=1)
def test_the_derivative_of_an_outer_product_of_whole_numbers(student: Student) -> None:
    """The slopes are right for x of two whole numbers."""
    student.matches_reference(lambda its: its.jacobian_outer(array([3, 5])), lambda its: its.jacobian_outer(array([-2, 7])))


@exercise("jacobian_outer", weight=2)
def test_the_slopes_of_products_of_two_different_numbers(student: Student) -> None:
    """The slopes of x[i] * x[j] are right where i and j are different."""

    def scenario(its: Any, a: Any, b: Any) -> Any:
        jacobian = its.jacobian_outer(array([a, b, 5.0]))
        return {"x[0] * x[1]": jacobian[0][1], "x[1] * x[2]": jacobian[1][2], "x[2] * x[0]": jacobian[2][0]}

    student.matches_reference(scenario, at=[(2.0, 7.0)], within=(-3.0, 3.0), absolute=FORMULA, relative=FORMULA)
