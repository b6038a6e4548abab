"""Hidden checks of the checkers: they are handed right and wrong derivatives, and must tell them apart."""

from typing import Any

from autograder.check import exercise
from autograder.engine.student import Student
from autograder.scenario import array, calls, cos, function, sin, total


@exercise("check_derivative", weight=3)
def test_right_derivatives_are_called_right(student: Student) -> None:
    """A right derivative is called right: at flat points beside others, and where the function is steep."""

    def smooth(its: Any, a: Any, b: Any) -> Any:
        return its.check_derivative(function(sin), function(cos), [a, b, 0.0])

    def flat_first(its: Any, a: Any) -> Any:
        f, df = function(lambda x: x**3), function(lambda x: 3 * x**2)
        return its.check_derivative(f, df, [0.0, a, 25.0])

    def flat_last(its: Any, a: Any) -> Any:
        f, df = function(lambda x: a * (x - 1) ** 3), function(lambda x: 3 * a * (x - 1) ** 2)
        return its.check_derivative(f, df, [1.5, 1.0])

    def steep(its: Any, a: Any) -> Any:
        f, df = function(lambda x: x**4 - 7 * x**3), function(lambda x: 4 * x**3 - 21 * x**2)
        return its.check_derivative(f, df, [a, 31.0, -47.5])

    def nearly_flat(its: Any, a: Any) -> Any:
        f, df = function(lambda x: sin(x) * 0.0001), function(lambda x: cos(x) * 0.0001)
        return its.check_derivative(f, df, [a])

    def falling(its: Any, a: Any) -> Any:
        return its.check_derivative(function(lambda x: x**2), function(lambda x: 2 * x), [-a, -2.0])

    student.matches_reference(smooth, at=[(0.5, -2.0)], within=(-1.2, 1.2))
    student.matches_reference(flat_first, flat_last, steep, nearly_flat, falling, at=[(1.25,)], within=(0.2, 1.2))


@exercise("check_derivative", weight=3)
def test_wrong_derivatives_are_called_wrong(student: Student) -> None:
    """A derivative that is wrong at one of the points is called wrong, even if it is wrong by little."""

    def wrong_rule(its: Any, a: Any) -> Any:
        return its.check_derivative(function(lambda x: x**3), function(lambda x: 3 * x), [a, 2.0])

    def wrong_sign(its: Any, a: Any) -> Any:
        return its.check_derivative(function(sin), function(lambda x: -cos(x)), [a])

    def off_by_little(its: Any, a: Any) -> Any:
        return its.check_derivative(function(lambda x: x**2), function(lambda x: 2 * x + 0.0001), [a, 2.0])

    def small_slopes(its: Any, a: Any) -> Any:
        f, df = function(lambda x: 0.00001 * x**2), function(lambda x: 0.000022 * x)
        return its.check_derivative(f, df, [a])

    def wrong_at_the_first(its: Any, a: Any) -> Any:
        return its.check_derivative(function(lambda x: x**2), function(lambda x: x**2 - a * x), [a + 3, a + 2])

    def wrong_at_the_last(its: Any, a: Any) -> Any:
        return its.check_derivative(function(lambda x: x**2), function(lambda x: x**2 - a * x), [a + 2, a + 3])

    scenarios = [wrong_rule, wrong_sign, off_by_little, small_slopes, wrong_at_the_first, wrong_at_the_last]
    student.matches_reference(*scenarios, at=[(0.5,)], within=(0.3, 0.9))


@exercise("check_derivative", weight=2)
def test_points_without_power(student: Student) -> None:
    """Where all points are flat, an agreement proves nothing; a disagreement does, and one steep point is enough."""

    def all_flat(its: Any, k: Any) -> Any:
        return its.check_derivative(function(lambda x: x**3), function(lambda x: k * x**3), [0.0, 0.0])

    def far_out(its: Any, k: Any) -> Any:
        f, df = function(lambda x: 1 / (1 + x**8)), function(lambda x: k / (1 + x**8))
        return its.check_derivative(f, df, [10.0, -20.0, 30.0])

    def wrong_where_it_is_flat(its: Any, k: Any) -> Any:
        return its.check_derivative(function(lambda x: x**3), function(lambda x: 3 * x**2 + 0.01 * k), [0.0])

    def one_steep_point(its: Any, k: Any) -> Any:
        return its.check_derivative(function(lambda x: k * x**2), function(lambda x: 2 * k * x), [0.0, 0.5, 0.0])

    scenarios = [all_flat, far_out, wrong_where_it_is_flat, one_steep_point]
    student.matches_reference(*scenarios, at=[(7.0,)], within=(1.0, 5.0))


@exercise("check_derivative", weight=2)
def test_points_that_are_whole_numbers(student: Student) -> None:
    """Points may be whole numbers, in a list or in an array."""

    def right(its: Any, k: Any) -> Any:
        return its.check_derivative(function(lambda x: k * x**3), function(lambda x: 3 * k * x**2), array([1, 0, 25]))

    def wrong(its: Any, k: Any) -> Any:
        return its.check_derivative(function(lambda x: k * x**3), function(lambda x: 3 * k * x), array([2, 0, 25]))

    def listed(its: Any, k: Any) -> Any:
        return its.check_derivative(function(lambda x: k * x**2), function(lambda x: 2 * k * x), [3, -1])

    student.matches_reference(right, wrong, listed, at=[(1.0,)], within=(0.3, 2.0))


@exercise("check_derivative", weight=1)
def test_a_derivative_that_is_not_a_number(student: Student) -> None:
    """A derivative that gives nan agrees with nothing, wherever among the points it does so."""

    def last(its: Any, a: Any) -> Any:
        huge = function(lambda x: 2 * x + (x - 2) * 1e200 * 1e200 * 0)
        return its.check_derivative(function(lambda x: x**2), huge, [2.0, a])

    def alone(its: Any, a: Any) -> Any:
        endless = function(lambda x: x * 1e200 * 1e200 - x * 1e200 * 1e200)
        return its.check_derivative(function(lambda x: x**2), endless, [a])

    student.matches_reference(last, alone, at=[(0.5,)], within=(0.3, 1.5))


def _weighted(k: float | Any) -> tuple[Any, Any, Any]:
    """A function of twelve numbers in three rows, its point, and a gradient that is k times the right one."""
    weights = array([[1.0, 2.0, 3.0, 4.0], [5.0, -6.0, 7.0, -8.0], [0.5, 1.5, 2.5, -3.5]])
    return function(lambda x: total(total(weights * x))), weights * 0.5, weights * k


@exercise("check_sparsely", weight=2)
def test_the_relative_error_of_a_gradient(student: Student) -> None:
    """The relative error of a gradient that is wrong everywhere shows, whichever entries are drawn."""

    def scenario(its: Any, k: Any) -> Any:
        f, x, gradient = _weighted(k)
        return its.check_sparsely(f, x, gradient, 4)

    def usual(its: Any, k: Any) -> Any:
        f, x, gradient = _weighted(k)
        return its.check_sparsely(f, x, gradient)

    student.matches_reference(scenario, usual, at=[(1.5,), (-2.0,)], within=(2.0, 5.0))


@exercise("check_sparsely", weight=3)
def test_all_entries_are_found(student: Student) -> None:
    """When so many entries are asked for as there are, a wrong one is not missed, wherever it is."""

    def scenario(its: Any, row: Any, column: Any) -> Any:
        f, x, gradient = _weighted(1.0)
        gradient[row, column] = 99.0
        return its.check_sparsely(f, x, gradient, 12)

    student.matches_reference(scenario, at=[(row, column) for row in range(3) for column in range(4)])


@exercise("check_sparsely", weight=1)
def test_more_entries_than_there_are(student: Student) -> None:
    """Where x has fewer entries than asked for, all of them are looked at, each once."""

    def scenario(its: Any, k: Any) -> dict[str, Any]:
        f, x, gradient = _weighted(k)
        return {"relative error": its.check_sparsely(f, x, gradient, 40), "calls of f": calls(f)}

    student.matches_reference(scenario, at=[(1.5,)], within=(2.0, 5.0))


@exercise("check_sparsely", weight=1)
def test_two_calls_for_each_entry(student: Student) -> None:
    """For each entry that is looked at, f is asked twice, and no more than that; count is 10 where nobody says it."""

    def scenario(its: Any, count: Any) -> Any:
        f, x, gradient = _weighted(1.0)
        its.check_sparsely(f, x, gradient, count)
        return calls(f)

    def usual(its: Any) -> Any:
        f, x, gradient = _weighted(1.0)
        its.check_sparsely(f, x, gradient)
        return calls(f)

    student.matches_reference(scenario, at=[(1,), (3,), (7,), (12,)])
    student.matches_reference(usual)


@exercise("check_sparsely", weight=1)
def test_other_entries_each_time(student: Student) -> None:
    """Which entries are looked at is left to chance: with other seeds they are not always the first or the last ones."""

    def always(its: Any, wrong: slice) -> Any:
        f, x, gradient = function(total), array([0.5] * 500), array([1.0] * 500)
        gradient[wrong] = 3.0
        found: Any = [its.check_sparsely(f, x, gradient, 2, seed) for seed in (0, 1, 2)]
        return found[0] * found[1] * found[2] > 0.01

    def scenario(its: Any) -> dict[str, Any]:
        return {"always the first": always(its, slice(0, 2)), "always the last": always(its, slice(498, 500))}

    student.matches_reference(scenario)


@exercise("check_sparsely", weight=2)
def test_whole_numbers_and_x_untouched(student: Student) -> None:
    """An array of whole numbers is checked as one of decimal numbers is, and x stays what it was."""

    def whole(its: Any, k: Any) -> Any:
        f = function(lambda x: x[0] ** 3 + 3 * x[1] * x[2])
        return its.check_sparsely(f, array([2, 5, -1]), array([12.0 * k, -3.0, 15.0]), 3)

    def untouched(its: Any, k: Any) -> Any:
        x = array([k, 0.7, -1.5])
        its.check_sparsely(function(lambda x: total(x**2)), x, array([1.0, 1.0, 1.0]), 3)
        return x

    student.matches_reference(whole, at=[(1.5,)], within=(2.0, 5.0))
    student.matches_reference(untouched, at=[(0.1,)], within=(0.05, 3.0), absolute=1e-12, relative=1e-12)
