"""Hidden checks of ``rel_error``."""

from typing import Any

from autograder.check import exercise
from autograder.engine.student import Student
from autograder.scenario import array


@exercise("rel_error", weight=2)
def test_the_relative_error_of_two_numbers(student: Student) -> None:
    """The relative error of two numbers is right, whatever their signs are."""

    def shown(its: Any, x: Any, y: Any) -> Any:
        return its.rel_error(x, y)

    def drawn(its: Any, x: Any, y: Any) -> Any:
        return its.rel_error(x, y + 0.005)  # inputs have two decimals: these two are never equal

    student.matches_reference(shown, at=[(2.0, 3.0), (-3.0, -2.0), (0.5, -0.25), (4.0, 0.0)])
    student.matches_reference(drawn, at=[(1.5, 1.5)], within=(-4.0, 4.0), points=4)


@exercise("rel_error", weight=2)
def test_the_largest_relative_error_of_two_arrays(student: Student) -> None:
    """Of two arrays, the largest relative error of their entries is returned."""

    def flat(its: Any, a: Any, b: Any) -> Any:
        return its.rel_error(array([a, 5.0, -2.0]), array([b, 4.0, -2.5]))

    def square(its: Any, a: Any, b: Any) -> Any:
        return its.rel_error(array([[1.0, -a], [30.0, 0.001]]), array([[1.0, -b], [31.0, 0.002]]))

    points = [(1.0, 3.0), (2.0, 2.1)]
    student.matches_reference(flat, square, at=points, within=(0.5, 6.0))


@exercise("rel_error", weight=2)
def test_numbers_that_are_zero_or_nearly_so(student: Student) -> None:
    """The relative error of two zeros is 0, and very small numbers are compared with 1e-8."""

    def numbers(its: Any) -> dict[str, Any]:
        return {
            "rel_error(0, 0)": its.rel_error(0.0, 0.0),
            "rel_error(0, 2e-9)": its.rel_error(0.0, 2e-9),
            "rel_error(3e-9, -1e-9)": its.rel_error(3e-9, -1e-9),
        }

    def arrays(its: Any) -> Any:
        return its.rel_error(array([0.0, 1.0, 0.0]), array([0.0, 1.5, 0.0]))

    student.matches_reference(numbers, arrays)
