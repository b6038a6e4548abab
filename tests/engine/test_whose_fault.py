"""What is the grader's own fault is ``could_not_grade``, with the reason, and never a student's 0."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from autograder.assignment import load
from autograder.course import Course, Secret
from autograder.engine.collecting import Check
from autograder.engine.examination import Examination
from autograder.engine.grading import Grader
from autograder.engine.judging import judge
from autograder.engine.student import Student
from autograder.expect import float_reference
from autograder.faults import NotRight
from autograder.results import Verdict

SOLUTION = Path(__file__).parents[2] / "solutions" / "micrograd_exercises" / "micrograd_exercises.ipynb"


@pytest.fixture(scope="module")
def examination(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Examination]:
    course = Course(tmp_path_factory.mktemp("course"))
    with (
        Grader(load("micrograd_exercises"), course, Secret(b"a secret of the tests")) as grader,
        grader.examine(grader.read(SOLUTION, "solution")) as examination,
    ):
        yield examination


def judged(examination: Examination, function: Callable[[Student], None]) -> tuple[Verdict, str]:
    """Judge the solution by one check."""
    check = Check("test_it", "A claim.", function, {}, "value_neg", weight=1, method="__neg__", edition="", advice=False)
    result = judge("value_neg", examination, [check])
    if result.verdict is Verdict.COULD_NOT_GRADE:
        assert result.max_score == 0.0
    return result.verdict, result.reason


def compares_nothing(student: Student) -> None:
    assert student.exercise


def has_no_points(student: Student) -> None:
    student.matches_torch(lambda a: -a, at=[], within=None)


def has_no_power(student: Student) -> None:
    student.matches_torch(lambda a: -a + a, at=[(1.0,)])


def is_not_finite(student: Student) -> None:
    student.matches_torch(lambda a: (-a).log(), at=[(1.0,)], within=None)


def has_a_bug(student: Student) -> None:
    raise ZeroDivisionError(student.exercise)


def compares(student: Student) -> None:
    student.matches_torch(lambda a: -a, at=[(1.0,), (2.0,)])


def fails(student: Student) -> None:
    student.numbers()
    raise NotRight("It is wrong.")


@pytest.mark.parametrize(
    ("check", "said"),
    [
        (compares_nothing, "test_it compares nothing"),
        (has_no_points, "test_it compares nothing"),
        (has_no_power, "almost 0"),
        (is_not_finite, "no finite answer"),
        (has_a_bug, "a check failed by itself: ZeroDivisionError"),
    ],
)
def test_a_check_that_proves_nothing_costs_nobody_a_point(
    examination: Examination, check: Callable[[Student], None], said: str
) -> None:
    verdict, reason = judged(examination, check)
    assert verdict is Verdict.COULD_NOT_GRADE
    assert said in reason


def test_a_reference_that_disagrees_with_torch_costs_nobody_a_point(
    examination: Examination, monkeypatch: pytest.MonkeyPatch
) -> None:
    def compares_elsewhere(student: Student) -> None:
        student.matches_torch(lambda a: -a, at=[(1.375,)], within=None)  # an answer that is not known yet

    monkeypatch.setitem(float_reference.RULES, "neg", lambda x: (x, (1.0,)))
    verdict, reason = judged(examination, compares_elsewhere)
    assert verdict is Verdict.COULD_NOT_GRADE
    assert "disagree" in reason


def test_what_is_right_is_right_and_what_is_wrong_is_the_students(examination: Examination) -> None:
    assert judged(examination, compares)[0] is Verdict.CORRECT
    assert judged(examination, fails)[0] is Verdict.WRONG
