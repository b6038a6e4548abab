"""Error carried forward: one mistake costs its own exercise, and the better verdict says what was carried."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from autograder.assignment import Limits, load
from autograder.course import Course, Secret
from autograder.engine.box import Box
from autograder.engine.grading import Grader
from autograder.engine.worker import Worker
from autograder.results import ExerciseResult, Verdict

ROOT = Path(__file__).parents[2]
SOLUTION = ROOT / "solutions" / "micrograd_exercises" / "micrograd_exercises.ipynb"
REFERENCE = ROOT / "autograder" / "exercises" / "micrograd_exercises" / "reference.py"

MISTAKES = {
    "multiplication overwrites": ("self.grad += other.data * out.grad", "self.grad = other.data * out.grad", "value_mul"),
    "multiplication returns nothing": ("Value(self.data * other.data, (self, other), '*')", "None", "value_mul"),
    "exp forgets the chain rule": ("self.grad += out.data * out.grad", "self.grad += out.data", "value_exp"),
    "log has the wrong sign": ("self.grad += out.grad / self.data", "self.grad -= out.grad / self.data", "value_log"),
    "the power keeps its exponent": ("self.data**(k - 1)", "self.data**k", "value_pow"),
    "division the wrong way round": ("return self * other**-1", "return other * self**-1", "value_truediv"),
    "negation does nothing": ("return self * -1", "return self * 1", "value_neg"),
    "backward starts at 0": ("self.grad = 1.0\n", "self.grad = 0.0\n", "value_backward"),
}


@pytest.fixture(scope="module")
def grader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Grader]:
    secret = Secret(b"a secret of the tests")
    with Grader(load("micrograd_exercises"), Course(tmp_path_factory.mktemp("course")), secret, "release") as grader:
        yield grader


def graded(grader: Grader, tmp_path: Path, *changes: tuple[str, str]) -> dict[str, ExerciseResult]:
    """Grade the solution with the first place of each text replaced."""
    notebook = json.loads(SOLUTION.read_text(encoding="utf-8"))
    for old, new in changes:
        cell = next((cell for cell in notebook["cells"] if old in "".join(cell["source"])), None)
        assert cell is not None, f"the solution does not hold {old!r}"
        cell["source"] = "".join(cell["source"]).replace(old, new, 1)
    path = tmp_path / "x.ipynb"
    path.write_text(json.dumps(notebook), encoding="utf-8")
    return {exercise.name: exercise for exercise in grader.grade(path, "x").exercises}


def not_right(found: dict[str, ExerciseResult]) -> set[str]:
    return {name for name, exercise in found.items() if exercise.verdict is not Verdict.CORRECT}


@pytest.mark.parametrize("name", MISTAKES)
def test_one_mistake_costs_one_exercise(grader: Grader, tmp_path: Path, name: str) -> None:
    old, new, exercise = MISTAKES[name]
    found = graded(grader, tmp_path, (old, new))
    assert not_right(found) == {exercise}
    assert found[exercise].carried_forward == ()
    assert {entry.carried_forward for entry in found.values()} <= {(), (exercise,)}


def test_two_mistakes_cost_two_exercises(grader: Grader, tmp_path: Path) -> None:
    first, second = MISTAKES["multiplication overwrites"], MISTAKES["log has the wrong sign"]
    found = graded(grader, tmp_path, first[:2], second[:2])
    assert not_right(found) == {"value_mul", "value_log"}
    assert found["value_neg"].carried_forward == ("value_mul",)  # the logarithm has no part in it


def test_a_damaged_given_plus_costs_its_own_exercise(grader: Grader, tmp_path: Path) -> None:
    found = graded(grader, tmp_path, ("other.grad += 1.0 * out.grad", "other.grad = 1.0 * out.grad"))
    assert not_right(found) == {"value_radd"}


def test_a_class_that_is_no_python_costs_its_methods_only(grader: Grader, tmp_path: Path) -> None:
    found = graded(grader, tmp_path, ("def __mul__(self, other):", "def __mul__(self, other)"))
    assert not_right(found) == {name for name in found if name.startswith("value_")}
    assert "value_mul" in found["softmax"].carried_forward


def test_what_never_runs_is_not_judged_again(grader: Grader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nine exercises fail for one colon; with the class repaired once for softmax and the loss, all is known."""
    boxes: list[Box] = []
    take = Worker.box

    def counted(worker: Worker, modules: Iterable[str], memory_megabytes: int, limits: Limits) -> Box:
        boxes.append(take(worker, modules, memory_megabytes, limits))
        return boxes[-1]

    monkeypatch.setattr(Worker, "box", counted)
    found = graded(grader, tmp_path, ("def __mul__(self, other):", "def __mul__(self, other)"))
    assert len(boxes) <= 4
    assert {found[name].mistakes for name in found if name.startswith("value_")} == {()}
    assert {bool(found[name].hints) for name in found if name.startswith("value_")} == {True}


def test_a_method_that_another_cell_adds_may_run_yet(grader: Grader, tmp_path: Path) -> None:
    """Its cell stops for want of the class, which is no Python; with a class put in, it would not."""
    notebook = json.loads(SOLUTION.read_text(encoding="utf-8"))
    cells = notebook["cells"]
    place = next(i for i, cell in enumerate(cells) if "class Value" in "".join(cell["source"]))
    added = {**cells[place], "id": "added", "metadata": {}, "source": ["Value.exp = lambda self: self\n"]}
    for extra, never in ([], True), ([added], False):
        broken = {**cells[place], "source": "".join(cells[place]["source"]).replace("other):", "other)")}
        path = tmp_path / "x.ipynb"
        path.write_text(
            json.dumps({**notebook, "cells": [*cells[:place], broken, *extra, *cells[place + 1 :]]}), encoding="utf-8"
        )
        with grader.examine(grader.read(path, "x")) as examination:
            assert examination.session("value_exp").never_runs("value_exp") is never


def test_a_class_that_does_not_take_the_reference_is_told_so(grader: Grader, tmp_path: Path) -> None:
    """A constructor that asks for more than its data cannot make the reference's nodes."""
    mistake = MISTAKES["multiplication overwrites"][:2]
    slots = ("    def __init__(self", "    __slots__ = ('data', 'grad', '_op', 'label', '_prev')\n    def __init__(self")
    found = graded(grader, tmp_path, mistake, slots)
    assert {entry.carried_forward for entry in found.values()} == {()}


def test_what_was_carried_is_told_and_repeats(grader: Grader, tmp_path: Path) -> None:
    change = MISTAKES["multiplication overwrites"][:2]
    first, again = graded(grader, tmp_path, change), graded(grader, tmp_path, change)
    assert first == again
    assert first["value_neg"].carried_forward == ("value_mul",)


def test_the_reference_itself_scores_full_marks(grader: Grader, tmp_path: Path) -> None:
    source = REFERENCE.read_text(encoding="utf-8")
    notebook = json.loads(SOLUTION.read_text(encoding="utf-8"))
    cell = next(cell for cell in notebook["cells"] if "class Value" in "".join(cell["source"]))
    cell["source"] = source
    path = tmp_path / "x.ipynb"
    path.write_text(json.dumps(notebook), encoding="utf-8")
    assert grader.grade(path, "x").score == 100
