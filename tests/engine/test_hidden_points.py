"""Hidden inputs can be drawn wherever there are some, and are refused where there are none."""

import pytest

from autograder.engine.calling import hidden_points
from autograder.faults import CouldNotGrade


@pytest.mark.parametrize("within", [(0.0, 0.04), (1.0, 1.0), (2.0, -2.0)])
def test_inputs_that_cannot_be_drawn_are_the_graders_fault(within: tuple[float, float]) -> None:
    with pytest.raises(CouldNotGrade, match="no hidden inputs"):
        hidden_points(b"seed", 1, within, 3)


def test_inputs_near_zero_can_be_drawn() -> None:
    assert all(0.05 <= abs(point[0]) <= 0.1 for point in hidden_points(b"seed", 1, (0.01, 0.1), 5))
