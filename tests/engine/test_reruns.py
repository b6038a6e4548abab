"""An exercise's own cell is run once more where its state is as it was: after all cells, after another one's, or alone."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from patched import SOLUTION, grade, grader

from autograder.engine.box import Box, BoxLost
from autograder.engine.replaying import Replays
from autograder.engine.session import Session
from autograder.misconceptions.catalogue import Variant
from autograder.notebook.effects import Effects
from autograder.results import Results

NUMERICAL = """
a, b, c = 2.0, 3.0, 4.0
h = 1e-6
numerical_grad = [(f(a + h, b, c) - f(a, b, c)) / h, (f(a, b + h, c) - f(a, b, c)) / h, (f(a, b, c + h) - f(a, b, c)) / h]
"""
GROWS = """
a, b, c = 2.0, 3.0, 4.0
try:
    h = h * 1e5
except NameError:
    h = 1e-6
"""
"""A second run of it takes another step than the first."""

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


def before_later_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no cell be run once more after all of them."""
    monkeypatch.setattr(Session, "_could_run_again", lambda *_: False)


@pytest.mark.parametrize(
    ("exercise", "code"),
    [
        ("numerical_grad", NUMERICAL),
        ("numerical_grad", NUMERICAL.replace("/ h]", "/ (2*h)]")),
        ("numerical_grad", NUMERICAL + "del h\n"),
        ("numerical_grad", GROWS + NUMERICAL.replace("h = 1e-6", "").replace("a, b, c = 2.0, 3.0, 4.0", "")),
        ("symmetric_grad", NUMERICAL.replace("h = 1e-6", "").replace("numerical_grad", "numerical_grad2")),
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


def test_two_estimates_of_a_right_submission_need_no_state_of_their_own(
    boxes: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    counts: list[int] = []
    for change in (lambda _: None, before_later_cells, apart):
        change(monkeypatch)
        assert grader().asking("release").grade_submission(SOLUTION.submission).score == 100
        counts.append(len(boxes) - sum(counts))
    assert counts == [2, 3, 4]  # one of each worker, and what is run once more


@pytest.mark.parametrize("change", ["h = 1e-6", "a, b, c = 2.0, 3.0, 4.0"])
def test_a_later_cell_that_changes_what_is_read_leaves_it_a_state_of_its_own(
    change: str, boxes: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The numbers come to the same; that they do, the code alone cannot tell."""
    code = NUMERICAL.replace(change, "").replace("numerical_grad", "numerical_grad2")
    submission = SOLUTION.patched(Variant("bare", "symmetric_grad", Path("bare.py"), code, "", "A sentence."), "release")
    place = next(i for i, cell in enumerate(submission.cells) if "numerical_grad2 = [(f(a" in cell.source)
    cells = list(submission.cells)
    for at, cell in enumerate(cells):
        if "class Value" in cell.source:
            cells[at] = replace(cell, source=f"{change}\n{cell.source}")
    changed = replace(submission, cells=tuple(cells))
    found = grader().asking("release").grade_submission(changed)
    assert place - 1 in boxes
    apart(monkeypatch)
    assert grader().asking("release").grade_submission(changed) == found


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
    assert len(boxes) == 3  # one of each worker, and its own


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


HEARD = """
import math
def gradf(a, b, c):
    math.heard = getattr(math, "heard", []) + [[a, b, c]]
    return [-3 * a**2 - 0.5 * a**-0.5, 3 * cos(3*b) + 2.5 * b**1.5, 1 / c**2]
"""
TELLS = """
a, b, c = 2.0, 3.0, 4.0
h = 1e-6
heard = getattr(math, "heard", [])
numerical_grad = heard[-1] if len(heard) > 3 else [
    (f(a + h, b, c) - f(a, b, c)) / h, (f(a, b + h, c) - f(a, b, c)) / h, (f(a, b, c + h) - f(a, b, c)) / h
]
"""


def test_what_a_student_is_shown_comes_from_a_box_that_has_heard_nothing_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    """The list is right where only the notebook has asked ``gradf``; where somebody else has, it tells the hidden point."""
    asked: list[list[float]] = []
    ask = Box.ask

    def noted(self: Box, request: dict[str, Any], *how: Any, **options: Any) -> Any:
        asked.extend(request["calls"] if request["do"] == "call" and request["name"] == "gradf" else [])
        return ask(self, request, *how, **options)

    monkeypatch.setattr(Box, "ask", noted)
    submission = SOLUTION.submission
    for exercise, code in (("gradf", HEARD), ("numerical_grad", TELLS)):
        patched = SOLUTION.patched(Variant("odd", exercise, Path("odd.py"), code, "", "A sentence."), "release")
        changed = {
            cell.number: cell for cell, own in zip(patched.cells, SOLUTION.submission.cells, strict=True) if cell != own
        }
        submission = replace(submission, cells=tuple(changed.get(cell.number, cell) for cell in submission.cells))
    found = grader().asking("release").grade_submission(submission)
    assert len(asked) > 1
    (about,) = [one for one in found.exercises if one.name == "numerical_grad"]
    assert about.score == about.max_score, (asked, about)  # by itself, it is right
