"""Cells that hang, crash, or take all they can: each costs its own exercise, with its reason, and no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from handing_in import (
    ASSIGNMENT,
    BOTH_SIDES,
    CLASS,
    GRADF,
    ONE_SIDE,
    POINTS_OF_SECTION_1,
    ROOT,
    F,
    notebook,
    python_file,
)

from autograder.assignment import load
from autograder.course import Course
from autograder.engine.grading import Grader
from autograder.results import ExerciseResult, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TROUBLES = {
    "never_ends": ("while True: pass", "it did not finish within 2 seconds of computing"),
    "leaves": ("import os; os._exit(0)", "the code ended its own process"),
    "kills_itself": ("import os; os.kill(os.getpid(), 9)", ""),  # where the box forbids it, an error
    "segfault": ("import ctypes; ctypes.string_at(0)", ""),
    "no_bottom": ("def down(): return down()\ndown()", "stopped with RecursionError"),
    "asks": ("h = float(input('h: '))", "stopped with EOFError"),
    "takes_all": ("filled = bytearray(2 << 30)", "stopped with MemoryError"),
    "exits": ("raise SystemExit", "stopped with SystemExit"),
    "interrupts": ("raise KeyboardInterrupt", "stopped with KeyboardInterrupt"),
    "syntax": ("def g(:", "SyntaxError"),
    "deep_source": ("x = " + "(" * 500 + ")" * 500, "SyntaxError"),
    "strange_error": ("raise type('\\x1b[31m' * 9, (Exception,), {})('a\\nb\\u202ec')", "stopped with"),
}
"""What a cell does before it binds its list, and what is said of it."""


@pytest.fixture(scope="module")
def grader() -> Iterator[Grader]:
    course = Course(ROOT)
    with Grader(load(ASSIGNMENT), course, course.secret(CLASS / "secret"), "release") as one:
        yield one


def graded(grader: Grader, folder: Path, data: bytes, name: str = "submission.ipynb") -> dict[str, ExerciseResult]:
    (folder / name).write_bytes(data)
    results = grader.grade(folder / name, "submission")
    assert all(exercise.verdict is not Verdict.COULD_NOT_GRADE for exercise in results.exercises)
    return {exercise.name: exercise for exercise in results.exercises}


@pytest.mark.parametrize("trouble", TROUBLES)
def test_a_cell_in_trouble_costs_its_own_exercise_alone(grader: Grader, tmp_path: Path, trouble: str) -> None:
    code, said = TROUBLES[trouble]
    found = graded(grader, tmp_path, notebook(F, GRADF, f"{code}\n{ONE_SIDE}", BOTH_SIDES))
    assert {found["gradf"].verdict, found["symmetric_grad"].verdict} == {Verdict.CORRECT}
    own = found["numerical_grad"]
    assert own.score < own.max_score
    assert said in own.reason
    assert "code cell 3" in own.reason
    assert own.reason.isprintable()
    assert "No answer" not in own.reason
    assert own.reason.endswith(".")


@pytest.mark.parametrize("trouble", ["never_ends", "leaves", "no_bottom", "syntax"])
def test_in_a_python_file_the_line_is_named(grader: Grader, tmp_path: Path, trouble: str) -> None:
    data = python_file(F, GRADF, f"{TROUBLES[trouble][0]}\n{ONE_SIDE}", BOTH_SIDES)
    found = graded(grader, tmp_path, data, "submission.py")
    assert found["gradf"].verdict is found["symmetric_grad"].verdict is Verdict.CORRECT
    assert found["numerical_grad"].score < found["numerical_grad"].max_score
    assert TROUBLES[trouble][1] in found["numerical_grad"].reason
    assert "code cell" not in found["numerical_grad"].reason


@pytest.mark.parametrize("trouble", TROUBLES)
def test_trouble_in_a_cell_of_no_exercise_costs_nothing(grader: Grader, tmp_path: Path, trouble: str) -> None:
    found = graded(grader, tmp_path, notebook(F, GRADF, TROUBLES[trouble][0], ONE_SIDE, BOTH_SIDES))
    assert sum(exercise.score for exercise in found.values()) == POINTS_OF_SECTION_1


@pytest.mark.parametrize(
    "code", ["for _ in range(200): print('x' * 1_000_000)", "import sys; sys.stderr.write('x' * 10**7)"]
)
def test_what_a_cell_prints_is_nobodys_concern(grader: Grader, tmp_path: Path, code: str) -> None:
    found = graded(grader, tmp_path, notebook(F, GRADF, f"{code}\n{ONE_SIDE}", BOTH_SIDES))
    assert found["numerical_grad"].verdict is Verdict.CORRECT


STRANGE_ANSWERS = {
    "[10**400, 10.0, 1.0]": "a list that holds a whole number too large for a float",
    "[float('nan')] * 3": "nan",
    "[1.0] * 10**6": "a list of 1000000 entries",
    "[1, 2]": "2",
    "['1', '2', '3']": "a list that holds a str",
    "[1j, 2j, 3j]": "a list that holds a complex",
    "[True, False, True]": "a list that holds a bool",
    "(x for x in (1, 2, 3))": "a generator, not a list of numbers",
}


@pytest.mark.parametrize("answer", STRANGE_ANSWERS)
def test_a_strange_answer_is_not_right_yet_and_shown(grader: Grader, tmp_path: Path, answer: str) -> None:
    found = graded(grader, tmp_path, notebook(F, f"def gradf(a, b, c):\n    return {answer}", ONE_SIDE))
    assert found["gradf"].verdict is Verdict.WRONG
    example = found["gradf"].counterexample
    assert example is not None
    assert {str(shown) for shown in example.yours.values()} == {STRANGE_ANSWERS[answer]}
    assert found["numerical_grad"].verdict is Verdict.CORRECT


def test_an_answer_that_is_never_computed_is_not_waited_for(grader: Grader, tmp_path: Path) -> None:
    found = graded(grader, tmp_path, notebook(F, "def gradf(a, b, c):\n    return 9**9**8", ONE_SIDE))
    assert found["gradf"].reason == "No answer: it did not finish within 0.5 seconds of computing."
    assert found["numerical_grad"].verdict is Verdict.CORRECT


def test_a_bug_of_the_graders_costs_one_submission_its_grade_and_nobody_a_point(
    grader: Grader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "one.py").write_bytes(python_file(F, GRADF))
    with monkeypatch.context() as patched:
        patched.setattr(grader, "_judge", lambda _layout: int("a bug"))
        failed = grader.grade(tmp_path / "one.py", "one")
    assert {exercise.verdict for exercise in failed.exercises} == {Verdict.COULD_NOT_GRADE}
    assert failed.max_score == 0
    assert not failed.complete
    assert grader.grade(tmp_path / "one.py", "one").score == 10
