"""Plots of section 1 as data: a wrong derivative as a line beside the curve, a step size beside the error that it makes.

``slope`` draws the first derivative that is wrong in an example; ``step_error`` is for a numerical gradient whose step is
outside the window in which it can be exact.
"""

from collections.abc import Sequence

from autograder.assignment import StepSize
from autograder.expect.float_reference import NoReference, evaluate
from autograder.expression.program import Number, Program
from autograder.faults import Question
from autograder.illustration import Slope, StepError
from autograder.results import Counterexample

HALF_WIDTH = 1.5
SAMPLES = 31
SCHEMES = ("forward", "backward", "symmetric")
STEPS = tuple(10.0 ** (exponent / 2) for exponent in range(-30, 1))
SMALLEST_ERROR = 1e-16
"""Where an error is zero by chance; a logarithm needs a number."""

LARGEST_STEP = 1e300
"""The student's own choice of h can be as large as numbers get, and be rounded to what no JSON can say."""

LEAST_SECANT = 0.02
"""A difference over less than this is a point in the plot."""


def slope(question: Question, example: Counterexample) -> Slope | None:
    """Return the function along the first input whose derivative is wrong, or None where it cannot be drawn."""
    program = question.program
    for position, name in enumerate(program.names):
        label = f"df/d{name}"
        if label not in example.yours or label not in example.expected:
            continue
        at = float(question.inputs[position])
        xs = [round(at + HALF_WIDTH * (2 * i / (SAMPLES - 1) - 1), 6) for i in range(SAMPLES)]
        points = [(x, y) for x in xs if (y := _along(program, question.inputs, position, x)) is not None]
        if len(points) < SAMPLES // 3 or _along(program, question.inputs, position, at) is None:
            return None
        expected = example.expected[label]
        return Slope(
            "f",
            name,
            at,
            tuple(x for x, _ in points),
            tuple(float(f"{y:.6g}") for _, y in points),
            example.yours[label],
            float(expected),
            _secant(question, position, at),
        )
    return None


def step_error(question: Question, window: StepSize) -> StepError | None:
    """Return the error of the recorded scheme at all step sizes, if the student's step is outside the window."""
    for position, (scheme, h) in enumerate(question.nudges):
        if scheme in SCHEMES and h > 0 and not window.smallest <= h <= window.largest:
            try:
                exact = evaluate(question.program, question.inputs)[1][position]
            except NoReference:
                return None
            found = [(step, _error(question, position, scheme, step, exact)) for step in STEPS]
            known = [(step, error) for step, error in found if error is not None]
            steps, errors = tuple(step for step, _ in known), tuple(float(f"{error:.4g}") for _, error in known)
            name = question.program.names[position]
            return StepError(
                scheme, name, min(float(f"{h:.6g}"), LARGEST_STEP), steps, errors, (window.smallest, window.largest)
            )
    return None


def _along(program: Program, inputs: Sequence[Number], position: int, x: float) -> float | None:
    """Return the function where one input is ``x`` and the others stay, or None where it has no value."""
    try:
        return evaluate(program, [x if i == position else value for i, value in enumerate(inputs)])[0]
    except NoReference:
        return None


def _error(question: Question, position: int, scheme: str, h: float, exact: float) -> float | None:
    at = float(question.inputs[position])
    low, high = _ends(scheme, at, h)
    below, above = (_along(question.program, question.inputs, position, x) for x in (low, high))
    if below is None or above is None:
        return None
    return max(abs((above - below) / (2 * h if scheme == "symmetric" else h) - exact), SMALLEST_ERROR)


def _secant(question: Question, position: int, at: float) -> tuple[float, float] | None:
    """Return between which two inputs the student's difference was taken, where that can be seen."""
    if len(question.nudges) <= position:
        return None
    scheme, h = question.nudges[position]
    return _ends(scheme, at, h) if scheme in SCHEMES and LEAST_SECANT <= h <= HALF_WIDTH else None


def _ends(scheme: str, at: float, h: float) -> tuple[float, float]:
    return (at if scheme == "forward" else at - h), (at if scheme == "backward" else at + h)
