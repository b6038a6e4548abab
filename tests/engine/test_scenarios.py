"""Scenarios, asked of real submissions in real boxes: a small assignment of functions that call one another."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder import assignment as assignments
from autograder.course import Course, Secret
from autograder.engine.grading import Grader
from autograder.engine.transcript import Witness
from autograder.notebook.reading import read
from autograder.results import ExerciseResult, Verdict

TOML = """
title = "Small"
notebook = "small"
modules = ["numpy"]
[limits]
cell_seconds = 2.0
submission_seconds = 4.0
wall_factor = 5.0
memory_megabytes = 80
torch_memory_megabytes = 80
[tolerances]
absolute = 1e-8
relative = 1e-6
torch_absolute = 1e-6
[exercise.half]
title = "Half"
points = 4
answer = "half"
[exercise.quarter]
title = "A quarter"
points = 6
answer = "quarter"
uses = ["half"]
[exercise.third]
title = "A third"
points = 6
answer = "third"
uses = ["half"]
[exercise.first_pair]
title = "A pair, forward"
points = 2
answer = "Pair"
cell = "first_answer"
[exercise.second_pair]
title = "A pair, with a sum"
points = 2
answer = "Pair"
cell = "second_answer"
"""
REFERENCE = """
import numpy
class Pair:
    def __init__(self, one, two):
        self.one, self.two = one, two
    def total(self):
        return self.one + self.two
def half(x):
    return numpy.asarray(x) / 2
def quarter(f, x):
    return half(half(f(x)))
def third(x):
    return [x / 3, half(x)]
"""
CHECKS = '''
from autograder.check import exercise
from autograder.scenario import array, calls, function

@exercise("half")
def test_half_of_a_number(student):
    """half halves numbers."""
    student.matches_reference(lambda its, x: its.half(x), at=[(3.0,)], within=(-3, 3))

@exercise("half")
def test_half_of_an_array(student):
    """half halves arrays."""
    student.matches_reference(lambda its: its.half(array([1, 2, 3])))

@exercise("quarter")
def test_a_quarter_of_what_a_function_returns(student):
    """quarter asks the function once."""
    def scenario(its, x):
        f = function(lambda t: 3 * t)
        return {"quarter": its.quarter(f, x), "calls": calls(f)}
    student.matches_reference(scenario, at=[(2.0,)])

@exercise("third")
def test_a_third_and_a_half(student):
    """third returns a third and a half."""
    student.matches_reference(lambda its, x: its.third(x), at=[(3.0,)])

@exercise("third")
def test_a_difference_that_may_vanish(student):
    """third is asked at points that say something."""
    vanishes, stays = lambda its, x: its.half(x) - x / 2, lambda its, x: its.third(x)[0]
    student.matches_reference(vanishes, stays, at=[], within=(1, 2))

@exercise("first_pair")
def test_a_pair_holds_two(student):
    """A pair holds two numbers."""
    student.matches_reference(lambda its: its.Pair(1.0, 2.0).two)

@exercise("second_pair")
def test_a_pair_adds(student):
    """A pair adds its numbers."""
    student.matches_reference(lambda its: its.Pair(1.0, 2.0).total())
'''
HALF = "def half(x):\n    return x / 2"
QUARTER = "def quarter(f, x):\n    return half(half(f(x)))"
FIRST = "class Pair:\n    def __init__(self, one, two):\n        self.one, self.two = one, two"
THIRD = "def third(x):\n    return [x / 3, half(x)]"
SECOND = FIRST + "\n    def total(self):\n        return self.one + self.two"


@pytest.fixture(scope="module")
def grader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Grader]:
    root = tmp_path_factory.mktemp("course")
    folder = root / "exercises" / "small"
    folder.mkdir(parents=True)
    (folder / "assignment.toml").write_text(TOML)
    (folder / "reference.py").write_text(REFERENCE)
    (folder / "test_small.py").write_text(CHECKS)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(assignments, "EXERCISES", root / "exercises")
        with Grader(assignments.load("small"), Course(root), Secret(b"for tests"), "release") as opened:
            yield opened


def graded(grader: Grader, folder: Path, *cells: str) -> dict[str, ExerciseResult]:
    path = folder / "submission.py"
    ids = ["half_answer", "quarter_answer", "first_answer", "second_answer", "third_answer"]
    path.write_text("\n\n".join(f'# %% answer="{name}"\n{cell}' for name, cell in zip(ids, cells, strict=False)))
    submission = read(path, "submission")
    return {result.name: result for result in grader.grade_submission(submission).exercises}


def test_a_right_submission_keeps_all_points(grader: Grader, tmp_path: Path) -> None:
    results = graded(grader, tmp_path, HALF, QUARTER, FIRST, SECOND, THIRD)
    assert {name: result.verdict for name, result in results.items()} == dict.fromkeys(results, Verdict.CORRECT)


def test_a_wrong_number_is_shown_beside_the_right_one(grader: Grader, tmp_path: Path) -> None:
    result = graded(grader, tmp_path, HALF.replace("2", "3"))["half"]
    assert result.verdict is Verdict.WRONG
    assert result.counterexample is not None
    assert result.counterexample.expression == "half(x)"
    assert result.counterexample.inputs == {"x": 3.0}
    assert result.counterexample.yours == {"result": 1.0}
    assert result.counterexample.expected == {"result": 1.5}


def test_an_error_is_told_with_its_line(grader: Grader, tmp_path: Path) -> None:
    result = graded(grader, tmp_path, "def half(x):\n    return y")["half"]
    assert result.counterexample is not None
    assert "NameError" in str(result.counterexample.yours["error"])


def test_a_function_that_another_one_calls_costs_its_own_points_only(grader: Grader, tmp_path: Path) -> None:
    results = graded(grader, tmp_path, HALF.replace("2", "3"), QUARTER)
    assert results["half"].verdict is Verdict.WRONG
    assert results["quarter"].verdict is Verdict.CORRECT
    assert results["quarter"].carried_forward == ("half",)


def test_a_function_that_is_missing_is_carried_too(grader: Grader, tmp_path: Path) -> None:
    results = graded(grader, tmp_path, "pass", QUARTER)
    assert results["half"].verdict is Verdict.NOT_ATTEMPTED
    assert results["quarter"].verdict is Verdict.CORRECT


def test_a_wrong_function_is_not_saved_by_what_it_calls(grader: Grader, tmp_path: Path) -> None:
    results = graded(grader, tmp_path, HALF.replace("2", "3"), "def quarter(f, x):\n    return f(x) and half(f(x))")
    assert results["quarter"].verdict is Verdict.WRONG
    assert results["quarter"].counterexample is not None
    assert set(results["quarter"].counterexample.expected) >= {"calls"}


def test_two_wrong_functions_that_use_a_third_cost_their_own_points(grader: Grader, tmp_path: Path) -> None:
    wrong = QUARTER.replace("f(x)", "x"), THIRD.replace("3", "4")
    results = graded(grader, tmp_path, HALF, wrong[0], FIRST, SECOND, wrong[1])
    assert results["half"].verdict is Verdict.CORRECT
    assert [results[name].verdict for name in ("quarter", "third")] == [Verdict.WRONG, Verdict.WRONG]


def test_a_number_in_place_of_a_list_is_called_so(grader: Grader, tmp_path: Path) -> None:
    results = graded(grader, tmp_path, HALF, QUARTER, FIRST, SECOND, "def third(x):\n    return x / 3")
    assert results["third"].counterexample is not None
    assert results["third"].counterexample.yours == {"result": 1.0}
    assert results["third"].counterexample.expected == {"result": "a list of 2"}


def test_a_class_in_stages_is_judged_stage_by_stage(grader: Grader, tmp_path: Path) -> None:
    results = graded(grader, tmp_path, HALF, QUARTER, FIRST.replace("self.one, self.two", "self.two, self.one"), SECOND)
    assert results["first_pair"].verdict is Verdict.WRONG
    assert results["second_pair"].verdict is Verdict.CORRECT
    results = graded(grader, tmp_path, HALF, QUARTER, FIRST, SECOND.replace("+", "-"))
    assert results["first_pair"].verdict is Verdict.CORRECT
    assert results["second_pair"].verdict is Verdict.WRONG


def test_a_disputed_answer_can_be_looked_at(grader: Grader, tmp_path: Path) -> None:
    path = tmp_path / "submission.py"
    path.write_text(f'# %% answer="half_answer"\n{HALF.replace("2", "3")}')
    with grader.examine(grader.read(path, "submission")) as examination:
        witness = Witness("half", grader.assignment, examination.session("half"), examination.setting)
        for check in grader.checks[:1]:
            with pytest.raises(AssertionError):
                check.run(witness)
    assert witness.asked[0].question == "half(x)"
    assert (witness.asked[0].yours, witness.asked[0].expected) == ("result: 1", "result: 1.5")


def test_an_assignment_that_uses_what_there_is_not_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "exercises" / "small"
    folder.mkdir(parents=True)
    (folder / "assignment.toml").write_text(TOML.replace('uses = ["half"]', 'uses = ["halve"]'))
    monkeypatch.setattr(assignments, "EXERCISES", tmp_path / "exercises")
    with pytest.raises(assignments.AssignmentError, match="did you mean 'half'"):
        assignments.load("small")


def test_a_class_of_stubs_was_not_attempted(grader: Grader, tmp_path: Path) -> None:
    stub = 'class Pair:\n    def total(self):\n        raise NotImplementedError("not yet")  # TODO'
    results = graded(grader, tmp_path, HALF, QUARTER, stub, SECOND)
    assert results["first_pair"].verdict is Verdict.NOT_ATTEMPTED
    assert results["second_pair"].verdict is Verdict.CORRECT


def test_a_class_that_binds_a_method_by_an_assignment_is_no_stub(grader: Grader, tmp_path: Path) -> None:
    bound = (
        "class Pair:\n    def later(self):\n        pass\n    __init__ = lambda self, one, two: setattr(self, 'two', two)\n"
    )
    results = graded(grader, tmp_path, HALF, QUARTER, bound, SECOND)
    assert results["first_pair"].verdict is Verdict.CORRECT


def test_a_fraction_is_a_number(grader: Grader, tmp_path: Path) -> None:
    half = "from fractions import Fraction\n\ndef half(x):\n    return Fraction(x) / 2 if type(x) is int else x / 2"
    assert graded(grader, tmp_path, half)["half"].verdict is Verdict.CORRECT
