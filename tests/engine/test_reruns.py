"""An exercise's own cell is run once more in a state that another exercise has left as it was, or in one of its own."""

from pathlib import Path
from typing import Any

import pytest
from patched import SOLUTION, grade, grader

from autograder.engine.box import Box, BoxLost
from autograder.engine.replaying import Replays
from autograder.misconceptions.catalogue import Variant
from autograder.notebook.effects import Effects
from autograder.results import Results

NUMERICAL = """
a, b, c = 2.0, 3.0, 4.0
h = 1e-6
numerical_grad = [(f(a + h, b, c) - f(a, b, c)) / h, (f(a, b + h, c) - f(a, b, c)) / h, (f(a, b, c + h) - f(a, b, c)) / h]
"""
HANGS = """
def exp(self):
    while True:
        pass
"""


@pytest.fixture
def boxes(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Count the replays of a submission: how many cells each of them may run."""
    found: list[int] = []
    replay = Replays.replay

    def counted(self: Replays, last: int, *arguments: Any, **options: Any) -> Any:
        found.append(last)
        return replay(self, last, *arguments, **options)

    monkeypatch.setattr(Replays, "replay", counted)
    return found


def apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every cell be run once more in a state of its own."""
    monkeypatch.setattr(Effects, "only_binds", lambda _self, _position: False)


@pytest.mark.parametrize(
    ("exercise", "code"),
    [
        ("numerical_grad", NUMERICAL),
        ("numerical_grad", NUMERICAL.replace("/ h]", "/ (2*h)]")),
        ("numerical_grad", NUMERICAL + "del h\n"),
        ("numerical_grad", NUMERICAL + "gradf = None\n"),
        ("numerical_grad", NUMERICAL + "f = lambda a, b, c: 0.0\n"),
        ("symmetric_grad", NUMERICAL.replace("numerical_grad", "numerical_grad2")),
        ("symmetric_grad", "numerical_grad2 = [1/0, 2.0, 3.0]\n"),
        ("symmetric_grad", "numerical_grad2 = [x + h for x in numerical_grad]\n"),
        ("symmetric_grad", "numerical_grad.append(4.0)\nnumerical_grad2 = numerical_grad[1:]\n"),
    ],
)
def test_the_verdicts_are_those_of_states_of_their_own(exercise: str, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    shared = grade(exercise, code)
    apart(monkeypatch)
    assert grade(exercise, code) == shared


def test_two_estimates_of_a_right_submission_need_one_state(boxes: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    right = grader().asking("release").grade_submission(SOLUTION.submission)
    assert right.score == 100
    together = len(boxes)
    apart(monkeypatch)
    grader().asking("release").grade_submission(SOLUTION.submission)
    assert len(boxes) - together == together + 1


def test_a_cell_that_changes_what_was_there_before_is_alone(boxes: list[int]) -> None:
    """It appends to a list of an earlier cell: run twice in one state, it would find its own entry there."""
    code = "notes = []\n" + NUMERICAL + "notes.append(h)\n"
    patch = Variant("odd", "numerical_grad", Path("odd.py"), code, "", "A sentence.")
    submission = SOLUTION.patched(patch, "release")
    cells = list(submission.cells)
    place = next(i for i, cell in enumerate(cells) if "notes" in cell.source)
    cells[place] = type(cells[place])(
        cells[place].number, cells[place].source.replace("notes = []\n", ""), cells[place].grade_id
    )
    before = cells[place - 1]
    cells[place - 1] = type(before)(before.number, before.source + "\nnotes = []\n", before.grade_id)
    changed = type(submission)(submission.name, submission.path, tuple(cells))
    assert grader().asking("release").grade_submission(changed).score == 100
    assert len(boxes) == 4


def test_what_never_ends_is_waited_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    lost: list[float] = []
    ask = Box.ask

    def noted(self: Box, request: dict[str, Any], kind: Any, budget: Any, **options: Any) -> Any:
        try:
            return ask(self, request, kind, budget, **options)
        except BoxLost:
            lost.append(min(options.get("within", budget.left), budget.left))
            raise

    monkeypatch.setattr(Box, "ask", noted)
    found: Results = grade("value_exp", HANGS)
    assert {one.name for one in found.exercises if one.score < one.max_score} == {"value_exp"}
    assert len([seconds for seconds in lost if seconds > 0.5]) == 1
    assert sum(lost) < 4, lost
