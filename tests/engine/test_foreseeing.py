"""What the checks ask first is asked at once, which changes nothing but the time that it takes."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from autograder.assignment import load
from autograder.course import Course, Secret
from autograder.engine.box import Box
from autograder.engine.comparing import Comparison
from autograder.engine.expressions import Expressions
from autograder.engine.foreseeing import Foresight
from autograder.engine.grading import Grader
from autograder.results import Results, Verdict

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "tests" / "sample_class" / "submissions"
SUBMISSIONS = [SAMPLE / f"{name}.ipynb" for name in ("never_ends", "overwrites_gradients", "public_edition")]
GOLDEN = sorted((ROOT / "tests" / "golden").glob("*/submission.*"))
SOLUTION = ROOT / "solutions" / "micrograd_exercises" / "micrograd_exercises.ipynb"


@pytest.fixture(scope="module")
def grader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Grader]:
    course = Course(tmp_path_factory.mktemp("course"))
    with Grader(load("micrograd_exercises"), course, Secret(b"a secret of the tests")) as made:
        yield made


def graded(grader: Grader, path: Path) -> Results:
    return grader.grade(path, path.stem)


@pytest.mark.parametrize("path", [*SUBMISSIONS, *GOLDEN], ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_results_are_those_of_questions_asked_one_by_one(
    grader: Grader, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_once = graded(grader, path)
    monkeypatch.setattr(Expressions, "_answered", lambda *_arguments, **_options: None)
    assert graded(grader, path) == at_once


def test_hardly_any_question_of_a_right_submission_is_not_foreseen(grader: Grader, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: Counter[str] = Counter()
    ask = Box.ask

    def counted(self: Box, request: dict[str, Any], *arguments: Any, **options: Any) -> Any:
        asked[request["do"]] += 1
        return ask(self, request, *arguments, **options)

    monkeypatch.setattr(Box, "ask", counted)
    assert graded(grader, SOLUTION).score == 100
    assert asked["evaluate"] == 1  # for all exercises together


def test_answers_that_were_right_are_not_looked_at_once_more(grader: Grader, monkeypatch: pytest.MonkeyPatch) -> None:
    before = graded(grader, SOLUTION)
    looked_at: list[int] = []
    judge = Comparison._judge  # noqa: SLF001 - what each answer passes through

    def counted(self: Comparison, *arguments: Any) -> Any:
        looked_at.append(1)
        return judge(self, *arguments)

    monkeypatch.setattr(Comparison, "_judge", counted)
    assert graded(grader, SOLUTION) == before
    assert not looked_at
    wrong = graded(grader, SAMPLE / "overwrites_gradients.ipynb")
    assert looked_at
    assert {result.name for result in wrong.exercises if result.verdict is not Verdict.CORRECT} == {"value_mul"}


@pytest.mark.parametrize("sample", ["overwrites_gradients", "reversed_subtraction", "no_chain_rule"])
def test_what_was_right_before_makes_nobody_right(grader: Grader, sample: str, tmp_path: Path) -> None:
    with Grader(load("micrograd_exercises"), Course(tmp_path), Secret(b"a secret of the tests")) as fresh:
        alone = graded(fresh, SAMPLE / f"{sample}.ipynb")
    graded(grader, SOLUTION)
    assert graded(grader, SAMPLE / f"{sample}.ipynb") == alone


def test_each_exercise_on_values_is_foreseen(grader: Grader) -> None:
    foresight = grader._foresight  # noqa: SLF001 - no check can ask for it
    assert isinstance(foresight, Foresight)
    for edition in ("release", "public"):
        for name, entry in grader.assignment.exercise.items():
            if entry.methods:
                assert len(foresight.batch(name, edition).items) >= 10, name


def test_an_operation_that_never_ends_costs_its_own_exercise(grader: Grader, tmp_path: Path) -> None:
    notebook = SOLUTION.read_text(encoding="utf-8")
    whole = "out = Value(log(self.data), (self,), 'log')"
    assert notebook.count(whole) == 1
    path = tmp_path / "endless.ipynb"
    path.write_text(
        notebook.replace(whole, f'n = 0\\n",\n    "        while self.data > 2: n += 1\\n",\n    "        {whole}')
    )
    found = {result.name: result for result in graded(grader, path).exercises}
    assert found["value_log"].verdict is Verdict.WRONG
    assert "0.5 seconds of computing" in found["value_log"].reason
    others = {name for name, result in found.items() if result.verdict is Verdict.CORRECT}
    assert others >= {"gradf", "value_mul", "value_exp", "value_backward", "softmax"}


def test_what_is_foreseen_is_the_same_in_every_grader(grader: Grader, tmp_path: Path) -> None:
    with Grader(grader.assignment, Course(tmp_path), Secret(b"a secret of the tests")) as another:
        another.grade(SUBMISSIONS[0], "first")  # what was graded before is no part of it
        for name in grader.assignment.exercise:
            ours, theirs = (one._foresight.batch(name, "release") for one in (grader, another))  # noqa: SLF001 - as above
            assert (ours.programs, ours.items) == (theirs.programs, theirs.items)
