"""Hidden inputs can be drawn wherever there are some, and are refused where there are none."""

import pytest

from autograder.assignment import load
from autograder.course import Secret
from autograder.engine.calling import MOST_DRAWN, hidden_points
from autograder.engine.collecting import collect
from autograder.engine.foreseeing import Foresight
from autograder.engine.setting import Setting
from autograder.expect import float_reference
from autograder.expect.references import References, has_power
from autograder.expression.program import Program
from autograder.faults import CouldNotGrade

ASSIGNMENT = load("micrograd_exercises")
CHECKS = collect(ASSIGNMENT.folder)


@pytest.mark.parametrize("within", [(0.0, 0.04), (1.0, 1.0), (2.0, -2.0)])
def test_inputs_that_cannot_be_drawn_are_the_graders_fault(within: tuple[float, float]) -> None:
    with pytest.raises(CouldNotGrade, match="no hidden inputs"):
        hidden_points(b"seed", 1, within, 3)


def test_inputs_near_zero_can_be_drawn() -> None:
    assert all(0.05 <= abs(point[0]) <= 0.1 for point in hidden_points(b"seed", 1, (0.01, 0.1), 5))


def test_a_point_that_says_nothing_is_drawn_again_and_the_others_stay() -> None:
    before = hidden_points(b"seed", 2, (-3.0, 3.0), 5)
    after = hidden_points(b"seed", 2, (-3.0, 3.0), 5, lambda point: point != before[1])
    assert [before[0], *before[2:]] == after[:4]


def test_a_question_that_says_nothing_anywhere_is_not_drawn_for_ever() -> None:
    tried: list[tuple[float, ...]] = []

    def nothing(point: tuple[float, ...]) -> bool:
        tried.append(point)
        return False

    assert len(hidden_points(b"seed", 1, (-3.0, 3.0), 2, nothing)) == 2
    assert len(tried) == 2 * MOST_DRAWN


@pytest.mark.parametrize("secret", ["secret 21", "secret 102", "secret 124", "secret 1"])
def test_every_secret_can_grade_every_exercise(secret: str) -> None:
    """Of the first three, one once drew 2 * 0.5 / a + a at 1, where the gradient is 0, and one a / (a + b) at a = -b."""
    setting = Setting(References(None, float_reference.evaluate), Secret(secret.encode()))
    foresight = Foresight(ASSIGNMENT, CHECKS, setting)
    for exercise in ASSIGNMENT.exercise:
        batch = foresight.batch(exercise, "release")
        for program, inputs, *_way in batch.items:
            names = [f"x{index}" for index in range(len(inputs))]
            case = Program.from_json(names, batch.programs[program]), tuple(inputs)
            assert has_power(case), (exercise, case)
