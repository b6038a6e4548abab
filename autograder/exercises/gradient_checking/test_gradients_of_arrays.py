"""Hidden checks of the two numerical gradients."""

from typing import Any

from autograder.check import exercise
from autograder.engine.student import Student
from autograder.scenario import array, function, sin, total

SHAPED = [[1.0, 2.0, -0.5], [0.25, -1.0, 3.0]]


@exercise("numerical_gradient", weight=3)
def test_the_gradient_of_three_inputs(student: Student) -> None:
    """The gradient of a function of three numbers is right, and each entry of it moves one number only."""

    def scenario(its: Any, a: Any, b: Any, c: Any) -> Any:
        f = function(lambda x: 3.0 * x[0] * x[1] ** 2 + sin(x[2]) * x[0])
        return its.numerical_gradient(f, array([a, b, c]))

    points = [(2.0, -1.5, 0.5), (-1.0, 0.75, 2.0)]
    student.matches_reference(scenario, at=points, within=(-2.0, 2.0), points=4)


@exercise("numerical_gradient", weight=3)
def test_a_symmetric_difference_with_the_given_step(student: Student) -> None:
    """The gradient has the shape of x, and is the symmetric difference with the step h that is given."""

    def grid(its: Any, h: Any) -> Any:
        return its.numerical_gradient(function(lambda x: total(total(x**3))), array(SHAPED), h)

    def row(its: Any, h: Any) -> Any:
        return its.numerical_gradient(function(lambda x: x[0] ** 4 * x[1] ** 3), array([0.5, -2.0]), h)

    student.matches_reference(grid, row, at=[(0.1,)], within=(0.05, 0.5))


@exercise("numerical_gradient", weight=2)
def test_an_array_of_whole_numbers(student: Student) -> None:
    """An array of whole numbers has the same gradient as one of decimal numbers."""

    def scenario(its: Any, k: Any) -> Any:
        return its.numerical_gradient(function(lambda x: k * x[0] * x[1] ** 2), array([3, -2]))

    student.matches_reference(scenario, at=[(1.0,), (0.5,)], within=(0.3, 2.0))


@exercise("numerical_gradient", weight=2)
def test_x_is_afterwards_what_it_was_before(student: Student) -> None:
    """The array x holds afterwards what it held before."""

    def scenario(its: Any, a: Any, b: Any) -> Any:
        x = array([[a, 1.0], [b, -2.0]])
        its.numerical_gradient(function(lambda x: total(total(x**2))), x, 0.25)
        return x

    student.matches_reference(scenario, at=[(0.1, 0.7), (-3.0, 2.5)], within=(-2.0, 2.0), absolute=1e-12, relative=1e-12)


@exercise("numerical_gradient_array", weight=3)
def test_every_entry_of_the_result_is_weighed_with_dout(student: Student) -> None:
    """Each entry of the gradient adds up how all entries of f(x) move, each weighed with its entry of dout."""

    def scenario(its: Any, a: Any, b: Any, p: Any, q: Any) -> Any:
        f = function(lambda x: array([x[0] + x[1], x[0] * x[1], sin(x[1])]))
        return its.numerical_gradient_array(f, array([a, b]), array([p, q, 3.0]))

    points = [(2.0, 3.0, 1.0, 10.0), (-0.5, 1.5, -2.0, 0.25)]
    student.matches_reference(scenario, at=points, within=(-2.0, 2.0), points=4)


@exercise("numerical_gradient_array", weight=2)
def test_the_shape_of_x_and_the_given_step(student: Student) -> None:
    """The gradient has the shape of x, whatever the shape of dout is, and h is the step that is given."""

    def scenario(its: Any, h: Any) -> Any:
        f = function(lambda x: (x**3) @ array([1.0, 2.0, -1.0]))
        return its.numerical_gradient_array(f, array(SHAPED), array([0.5, -2.0]), h)

    student.matches_reference(scenario, at=[(0.1,)], within=(0.05, 0.5))


@exercise("numerical_gradient_array", weight=2)
def test_a_function_that_gives_back_its_argument(student: Student) -> None:
    """A function that gives back the very array that it was handed has the gradient dout, and x stays what it was."""

    def scenario(its: Any, a: Any, b: Any) -> dict[str, Any]:
        x = array([[1.0, a], [3.0, b]])
        gradient = its.numerical_gradient_array(function(lambda x: x), x, array([[0.5, -2.0], [b, 0.25]]))
        return {"gradient": gradient, "x": x}

    student.matches_reference(scenario, at=[(2.0, 4.0), (-1.0, 0.5)], within=(-2.0, 2.0))


@exercise("numerical_gradient_array", weight=2)
def test_whole_numbers_in_an_array(student: Student) -> None:
    """An array of whole numbers has the same gradient as one of decimal numbers."""

    def scenario(its: Any, k: Any) -> Any:
        f = function(lambda x: array([k * x[0] ** 2, x[0] * x[1]]))
        return its.numerical_gradient_array(f, array([2, 3]), array([10, -1]))

    student.matches_reference(scenario, at=[(1.0,), (0.5,)], within=(0.3, 2.0))


@exercise("numerical_gradient_array", weight=1)
def test_a_function_that_returns_a_plain_number(student: Student) -> None:
    """Where f returns a plain number, dout is a plain number, too."""

    def scenario(its: Any, a: Any, b: Any) -> Any:
        f = function(lambda x: x.tolist()[0] ** 2 * x.tolist()[1])
        return its.numerical_gradient_array(f, array([a, b]), 2.0)

    student.matches_reference(scenario, at=[(2.0, 3.0), (-1.0, 0.5)], within=(-2.0, 2.0))
