"""Hidden checks of the numerical gradients: right numbers, by nudging f, with the scheme that was asked for."""

import math
from collections.abc import Sequence

from autograder.check import exercise
from autograder.engine.recording import Recording
from autograder.engine.student import Student
from autograder.expect import float_reference
from autograder.expression import Program, Traced, sin, trace
from autograder.faults import Question
from autograder.results import Counterexample, Shown, shown

POINT = (2.0, 3.0, 4.0)
NAMES = ("a", "b", "c")
ROUNDING = 4e-16
"""Half a unit in the last place of f is about 1e-16 |f|; two calls and the sum x + h add up to a few of them."""


def f(a: Traced, b: Traced, c: Traced) -> Traced:
    """The notebook's function."""
    return -(a**3) + sin(3 * b) - 1.0 / c + b**2.5 - a**0.5


def another(a: Traced, b: Traced, c: Traced) -> Traced:
    """A function that takes f's place: other derivatives in every input, none of them near 0, all of size one."""
    return a**2 * b / 4 + sin(c / 2) - 3.0 / b + c**1.5 - 0.7 * a


def tolerance(student: Student, wanted: Sequence[float], recording: Recording) -> list[float]:
    """Return how far each number may be off for the step size and the scheme that were recorded.

    Truncation is ``h |f''| / 2`` for a one-sided difference and ``h**2 |f'''| / 6`` for the symmetric one; rounding is
    a few 1e-16 |f| / h. The bounds on the derivatives are those of f and of its replacement around (2, 3, 4), doubled.
    """
    allowed, window = [], student.assignment.step_size
    for position, right in enumerate(wanted):
        scheme, recorded = recording.scheme(POINT, position)
        h = min(max(recorded, window.smallest), window.largest)  # no step, however odd, excuses more than these do
        truncation = {"symmetric": h * h * 20.0, "other": 0.0}.get(scheme, h * 25.0)
        rounding = ROUNDING * 40.0 / h if scheme != "other" else 0.0
        allowed.append(1e-6 * abs(right) + student.assignment.tolerances.absolute + truncation + rounding)
    return allowed


def compare(
    student: Student,
    numbers: Sequence[float],
    wanted: Sequence[float],
    allowed: list[float],
    question: Question,
    instead: Program | None = None,
) -> None:
    """Fail where a number is further off than allowed; ``instead`` is the function that took the place of f."""
    when = "When your cell runs with another function as f, " if instead else ""
    if len(numbers) != 3:
        held = f"{len(numbers)} number" + ("s" if len(numbers) != 1 else "")
        student.fail(f"{when}`{student.answer}` holds {held}; three are asked for.")
    names = [f"df/d{name}" for name in NAMES]
    wrong = {
        name: (shown(mine), shown(right))
        for name, mine, right, off in zip(names, numbers, wanted, allowed, strict=True)
        if not (math.isfinite(mine) and abs(mine - right) <= off)
    }
    if wrong:
        inputs: dict[str, Shown] = dict(zip(NAMES, POINT, strict=True))
        yours = {name: pair[0] for name, pair in wrong.items()}
        expected = {name: pair[1] for name, pair in wrong.items()}
        student.fail(
            f"{when}`{student.answer}` is not right for {', '.join(wrong)}.",
            Counterexample(
                student.answer + (f" with f = lambda a, b, c: {instead.text()}" if instead else ""), inputs, yours, expected
            ),
            question,
        )


def check_values(student: Student) -> None:
    """The list itself is right for the notebook's f."""
    must_be_computed(student)
    wanted = student.expected(trace(f), POINT)[1]
    recording = student.recorded(another, POINT)
    question = recording.question(POINT, trace(f))
    compare(student, student.numbers(POINT), wanted, tolerance(student, wanted, recording), question)


def must_be_computed(student: Student) -> None:
    """Fail where the numbers are right for the notebook's f alone: such numbers are written down and earn nothing.

    Numbers that are wrong for both come from a mistake in the difference; what is right about it still counts.
    """
    recording = student.recorded(another, POINT)
    right, others = (student.expected(trace(function), POINT)[1] for function in (f, another))
    mine = student.numbers(POINT)
    if is_near(mine, right, tolerance(student, right, recording)) and not is_near(
        recording.numbers or [], others, tolerance(student, others, recording)
    ):
        check_follows(student)


def is_near(numbers: Sequence[float], wanted: Sequence[float], allowed: Sequence[float]) -> bool:
    """Return whether there are as many numbers as wanted, each near enough."""
    near = (abs(mine - right) <= off for mine, right, off in zip(numbers, wanted, allowed, strict=False))
    return len(numbers) == len(wanted) and all(near)


def check_follows(student: Student) -> None:
    """The list follows when f is another function."""
    recording = student.recorded(another, POINT)
    if recording.error:
        student.fail(f"With another f the cell stops: {student.describe(recording.error)}.")
    if recording.forbidden_calls:
        student.fail("It calls gradf; the point is to find the gradient by asking f only.")
    if not recording.calls or recording.numbers is None:
        student.fail("It never asks f: the numbers come from somewhere else.")
    wanted = student.expected(trace(another), POINT)[1]
    allowed = tolerance(student, wanted, recording)
    compare(student, recording.numbers, wanted, allowed, recording.question(POINT), trace(another))


def check_scheme(student: Student, schemes: Sequence[str], words: str) -> None:
    """F is asked at the points of the scheme, with a sensible step."""
    must_be_computed(student)
    recording = student.recorded(another, POINT)
    window = student.assignment.step_size
    for position, name in enumerate(NAMES):
        scheme, h = recording.scheme(POINT, position)
        if scheme not in schemes and not ("forward" in schemes and is_one_sided(recording, position)):
            student.fail(f"For {name}, f is not asked at {words}.")
        if not window.smallest <= h <= window.largest:
            size = "large: the curve bends within one step" if h > window.largest else "small: rounding eats the difference"
            student.fail(f"The step for {name}, h = {h:.3g}, is too {size}.", None, recording.question(POINT, trace(f)))


def is_one_sided(recording: Recording, position: int) -> bool:
    """Whether a number is a one-sided difference though f was asked on both sides: one loop may fill both lists."""
    scheme, h = recording.scheme(POINT, position)
    if scheme != "symmetric" or not recording.asked_at(POINT) or len(recording.numbers or []) <= position:
        return False
    nudged = [value + h * (index == position) for index, value in enumerate(POINT)]
    try:
        above, here = (float_reference.evaluate(recording.program, at)[0] for at in (nudged, POINT))
    except float_reference.NoReference:  # it was nudged so far that the function has no value there
        return False
    return abs((recording.numbers or [])[position] - (above - here) / h) <= ROUNDING * 40.0 / h


@exercise("numerical_grad", weight=2)
def test_the_forward_numbers_are_right(student: Student) -> None:
    """The three numbers are the gradient of f at (2, 3, 4), as exactly as the step size allows."""
    check_values(student)


@exercise("numerical_grad", weight=2)
def test_the_forward_numbers_follow_f(student: Student) -> None:
    """With another f, the same cell gives that function's gradient: nothing is pasted."""
    check_follows(student)


@exercise("numerical_grad", weight=2)
def test_the_forward_scheme_nudges_one_input_at_a_time(student: Student) -> None:
    """Each input is nudged alone, to one side, by a sensible step."""
    check_scheme(student, ("forward", "backward"), "a point and that point nudged to one side, the other inputs still")


@exercise("symmetric_grad", weight=2)
def test_the_symmetric_numbers_are_right(student: Student) -> None:
    """The three numbers are the gradient of f at (2, 3, 4), as exactly as the step size allows."""
    check_values(student)


@exercise("symmetric_grad", weight=2)
def test_the_symmetric_numbers_follow_f(student: Student) -> None:
    """With another f, the same cell gives that function's gradient: nothing is pasted."""
    check_follows(student)


@exercise("symmetric_grad", weight=2)
def test_the_symmetric_scheme_nudges_to_both_sides(student: Student) -> None:
    """Each input is nudged alone, by the same step to both sides."""
    check_scheme(student, ("symmetric",), "two points, one step below and one step above, the other inputs still")
