"""Hidden checks of section 3: gradients by hand, and what they are good for."""

from typing import Any

from autograder.check import exercise
from autograder.engine.student import Student
from autograder.scenario import calls, function, listed

NUDGED = 5e-3
"""How far a numerical slope may be from the truth: any step that is not too long does better on these expressions."""

# --- manual_gradients

FOUR = [(2.0, -3.0, 10.0, -2.0), (0.5, 4.0, -1.0, 3.0), (-1.5, 2.0, 0.25, 0.5)]


@exercise("manual_gradients", weight=2)
def test_the_end_of_the_expression(student: Student) -> None:
    """The gradients of L itself and of the two factors that it was made of are right."""

    def scenario(its: Any, a: Any, b: Any, c: Any, f: Any) -> Any:
        grad = its.manual_gradients(a, b, c, f)
        return {"L": grad["L"], "d": grad["d"], "f": grad["f"]}

    student.matches_reference(scenario, at=FOUR, within=(-3.0, 3.0))


@exercise("manual_gradients", weight=1)
def test_a_sum_passes_the_gradient_on(student: Student) -> None:
    """The gradients of the two summands e and c are right."""

    def scenario(its: Any, a: Any, b: Any, c: Any, f: Any) -> Any:
        grad = its.manual_gradients(a, b, c, f)
        return {"e": grad["e"], "c": grad["c"]}

    student.matches_reference(scenario, at=FOUR, within=(-3.0, 3.0))


@exercise("manual_gradients", weight=2)
def test_the_beginning_of_the_expression(student: Student) -> None:
    """The gradients of a and b, which reach L over three operations, are right."""

    def scenario(its: Any, a: Any, b: Any, c: Any, f: Any) -> Any:
        grad = its.manual_gradients(a, b, c, f)
        return {"a": grad["a"], "b": grad["b"]}

    student.matches_reference(scenario, at=FOUR, within=(-3.0, 3.0))


# --- nudge


@exercise("nudge", weight=3)
def test_every_leaf_moves_along_its_gradient(student: Student) -> None:
    """Every leaf moves by the step times its own gradient, upwards where that is positive."""

    def scenario(its: Any, x: Any, y: Any, step: Any) -> Any:
        a, b, c = its.Value(x), its.Value(y), its.Value(1.0)
        a.grad, b.grad, c.grad = 4.0, -2.5, y
        its.nudge([a, b, c], step)
        return {"a.data": a.data, "b.data": b.data, "c.data": c.data}

    shown = [(2.0, -3.0, 0.01), (-1.5, 0.5, 0.1), (0.5, 2.0, -0.2)]
    student.matches_reference(scenario, at=shown, within=(-2.0, 2.0))


@exercise("nudge", weight=1)
def test_nothing_else_moves(student: Student) -> None:
    """Gradients stay what they are, and so does a leaf that is not on the list or has no gradient."""

    def scenario(its: Any, x: Any, y: Any) -> Any:
        a, b, c = its.Value(x), its.Value(y), its.Value(x)
        a.grad, b.grad = 4.0, -2.5
        its.nudge((a, c), 0.5)
        return {"a.data": a.data, "a.grad": a.grad, "b.data": b.data, "b.grad": b.grad, "c.data": c.data}

    student.matches_reference(scenario, at=[(2.0, -3.0), (-1.5, 0.5)], within=(-2.0, 2.0))


# --- numeric_slope


@exercise("numeric_slope", weight=3)
def test_the_slope_for_every_number(student: Student) -> None:
    """The slope of (a*b + c) * f is right for each of its four numbers."""

    def scenario(its: Any, a: Any, b: Any, c: Any, f: Any) -> Any:
        build = function(lambda a, b, c, f: (a * b + c) * f)
        names = {"for a": 0, "for b": 1, "for c": 2, "for f": 3}
        return {name: its.numeric_slope(build, [a, b, c, f], place) for name, place in names.items()}

    student.matches_reference(scenario, at=FOUR, within=(-3.0, 3.0), absolute=NUDGED)


@exercise("numeric_slope", weight=2)
def test_the_slope_of_other_expressions(student: Student) -> None:
    """The slope of other expressions is right, also where a number is used twice."""

    def square(its: Any, a: Any, b: Any) -> Any:
        build = function(lambda a, b: a * a + a * b)
        return {"for a": its.numeric_slope(build, [a, b], 0), "for b": its.numeric_slope(build, [a, b], 1)}

    def alone(its: Any, a: Any, b: Any) -> Any:
        return its.numeric_slope(function(lambda x: x * x + x), [a + b], 0)

    student.matches_reference(square, alone, at=[(2.0, -3.0), (-1.5, 0.5), (1, 2)], within=(-2.0, 2.0), absolute=NUDGED)


@exercise("numeric_slope", weight=1)
def test_the_list_of_numbers_stays_as_it_is(student: Student) -> None:
    """The list of numbers is the same after the check as before, and the graph was built more than once."""

    def scenario(its: Any, a: Any, b: Any) -> Any:
        numbers, build = listed((a, b)), function(lambda a, b: a * b)
        its.numeric_slope(build, numbers, 1)
        return {"numbers": numbers, "built more than once": calls(build) > 1}

    student.matches_reference(scenario, at=[(2.0, -3.0), (-1.5, 0.5)], within=(-2.0, 2.0))


# --- neuron_gradients

FIVE = [(2.0, 0.5, -0.25, 1.0, 0.1), (0.5, -1.0, 0.8, 0.3, 0.2), (1.0, -0.5, -0.5, -1.5, 0.25)]


@exercise("neuron_gradients", weight=2)
def test_the_slope_of_tanh(student: Student) -> None:
    """The gradients of the output, of the sum n and of the bias are right."""

    def scenario(its: Any, x1: Any, x2: Any, w1: Any, w2: Any, b: Any) -> Any:
        grad = its.neuron_gradients(x1, x2, w1, w2, b)
        return {"o": grad["o"], "n": grad["n"], "b": grad["b"]}

    student.matches_reference(scenario, at=FIVE, within=(-1.2, 1.2))


@exercise("neuron_gradients", weight=2)
def test_weights_and_inputs(student: Student) -> None:
    """The gradients of both weights and of both inputs are right."""

    def scenario(its: Any, x1: Any, x2: Any, w1: Any, w2: Any, b: Any) -> Any:
        grad = its.neuron_gradients(x1, x2, w1, w2, b)
        return {"x1": grad["x1"], "w1": grad["w1"], "x2": grad["x2"], "w2": grad["w2"]}

    student.matches_reference(scenario, at=FIVE, within=(-1.2, 1.2))
