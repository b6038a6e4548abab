"""Hidden checks of the slopes in section 1: functions of plain numbers."""

from typing import Any

from autograder.check import exercise
from autograder.engine.student import Student
from autograder.scenario import exp, function, sin

NUDGED = 2e-3
"""How far a slope may be from the truth: any step that is not too long, in either scheme, does better on these curves."""


def parabola(v: Any) -> Any:
    """The notebook's curve."""
    return 3 * v**2 - 4 * v + 5


# --- slope


@exercise("slope", weight=3)
def test_the_slope_of_the_parabola(student: Student) -> None:
    """The slope of 3*x**2 - 4*x + 5 is right, where it falls and where it climbs."""

    def scenario(its: Any, x: Any) -> Any:
        return its.slope(function(parabola), x)

    student.matches_reference(scenario, at=[(3.0,), (-2.0,), (0.5,)], within=(-3.0, 3.0), points=5, absolute=NUDGED)


@exercise("slope", weight=2)
def test_the_slope_of_other_curves(student: Student) -> None:
    """The slope of other curves is right: the function that is handed over is the one that counts."""

    def cubic(its: Any, x: Any) -> Any:
        return its.slope(function(lambda v: v**3 + sin(v)), x)

    def growing(its: Any, x: Any) -> Any:
        return its.slope(function(lambda v: exp(v / 2) - 2 * v), x)

    student.matches_reference(cubic, growing, at=[(1.0,), (-1.5,), (2.0,)], within=(-2.0, 2.0), absolute=NUDGED)


@exercise("slope", weight=1)
def test_the_slope_where_a_curve_is_flat(student: Student) -> None:
    """Where the parabola is flat the slope is nearly 0, and beside it on one side positive, on the other negative."""

    def scenario(its: Any) -> Any:
        f = function(parabola)
        return {"at 2/3": its.slope(f, 2 / 3), "at 0.6": its.slope(f, 0.6), "at 0.8": its.slope(f, 0.8)}

    student.matches_reference(scenario, absolute=NUDGED)


# --- flat_point


@exercise("flat_point", weight=2)
def test_the_flat_point_of_parabolas_that_open_upwards(student: Student) -> None:
    """The flat point is right for parabolas that open upwards."""

    def scenario(its: Any, p: Any, q: Any, r: Any) -> Any:
        return its.flat_point(p, q, r)

    shown = [(3.0, -4.0, 5.0), (0.5, 3.0, 1.0), (2, 6, -1)]
    student.matches_reference(scenario, at=shown, within=(0.4, 4.0), absolute=1e-5)


@exercise("flat_point", weight=1)
def test_the_flat_point_of_parabolas_that_open_downwards(student: Student) -> None:
    """The flat point is right for parabolas that open downwards, with other signs, and without x itself."""

    def scenario(its: Any, p: Any, q: Any, r: Any) -> Any:
        return its.flat_point(-p, -q, -r)

    def other_sign(its: Any, p: Any, q: Any, r: Any) -> Any:
        return {"flat at": its.flat_point(-p, q, r), "without x": its.flat_point(p, 0.0, r)}

    student.matches_reference(scenario, other_sign, at=[(0.5, 2.0, 1.0), (3, 4, 2)], within=(0.4, 4.0), absolute=1e-5)


# --- three_slopes


@exercise("three_slopes", weight=2)
def test_the_slopes_of_the_product_plus_c(student: Student) -> None:
    """The three slopes of a*b + c are right."""

    def scenario(its: Any, a: Any, b: Any, c: Any) -> Any:
        return its.three_slopes(function(lambda a, b, c: a * b + c), a, b, c)

    shown = [(2.0, -3.0, 10.0), (-1.5, 0.5, 1.0), (4.0, 3.0, -2.0)]
    student.matches_reference(scenario, at=shown, within=(-3.0, 3.0), absolute=NUDGED)


@exercise("three_slopes", weight=2)
def test_the_slopes_of_other_functions(student: Student) -> None:
    """The three slopes of other functions are right, each at the point that is given: no nudge stays behind."""

    def product(its: Any, a: Any, b: Any, c: Any) -> Any:
        return its.three_slopes(function(lambda a, b, c: a * b * c + a**2), a, b, c)

    def mixed(its: Any, a: Any, b: Any, c: Any) -> Any:
        return its.three_slopes(function(lambda a, b, c: sin(a) + b**2 * c - a * c), a, b, c)

    shown = [(2.0, -3.0, 0.5), (-1.0, 0.5, 1.5), (1, 2, 3)]
    student.matches_reference(product, mixed, at=shown, within=(-2.0, 2.0), absolute=NUDGED)


@exercise("three_slopes", weight=1)
def test_other_inputs_stay_where_they_are(student: Student) -> None:
    """While one input is nudged, the other two stay exactly where they are."""

    def steep(its: Any) -> Any:
        return its.three_slopes(
            function(lambda a, b, c: a + 1e6 * (a - 1) * (b - 2) + 1e6 * (b - 2) * (c - 3) + b - c), 1, 2, 3
        )

    student.matches_reference(steep, absolute=NUDGED)
