"""``autograder regrade``: a check is mended in a clone of a course, and who moves is shown before anything is written."""

import os
import pty
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from class_runs import copied, left_behind
from nbgrader.api import Gradebook
from nbgrader_course import BIN, NAME, ROOT, NbgraderCourse

from autograder.gradebook.held import STAYS
from autograder.gradescope import decode
from autograder.results import Results

SAMPLE = ROOT / "tests" / "sample_class" / "submissions"
STUDENTS = ("all_right", "half_done", "no_chain_rule", "overwrites_gradients", "reversed_subtraction", "unreadable")
CHECKS = Path("autograder", "exercises", NAME)
UP = "A number minus a Value keeps the order: 2 - a is not a - 2."
DOWN = "The exponential has the right data, and the gradient that equals it."


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> NbgraderCourse:
    """A clone with the package in it, whose class is graded."""
    made = NbgraderCourse.made(
        tmp_path_factory.mktemp("regrade") / "course", {name: SAMPLE / f"{name}.ipynb" for name in STUDENTS}
    )
    for room in ("autograder", "solutions"):
        shutil.copytree(ROOT / room, made.root / room, ignore=shutil.ignore_patterns("__pycache__"))
    made.run("generate_assignment", NAME)
    command(made, "autograde", status=3)
    return made


@pytest.fixture(scope="module")
def mended(graded: NbgraderCourse) -> NbgraderCourse:
    """The clone after two checks were changed: one student moves up, one down; what they say now is known already."""
    made = copied(graded, "mended")
    body(made, "test_value_arithmetic.py", "test_a_number_minus_a_value", "lambda a: a + 2, at=SINGLES")
    body(made, "test_value_functions.py", "test_exp", "lambda a: a.exp().exp(), at=SINGLES, within=(-2.0, 1.5)")
    command(made, "regrade", status=1)
    return made


@pytest.fixture
def course(mended: NbgraderCourse, tmp_path: Path) -> NbgraderCourse:
    return copied(mended, tmp_path.name)


def body(course: NbgraderCourse, file: str, name: str, asked: str) -> None:
    """Let a check ask something else; its sentence stays."""
    path = course.root / CHECKS / file
    pattern = rf'(def {name}\(student: Student\) -> None:\n    """[^"]*"""\n).*?(?=\n\n\n|\Z)'
    text, count = re.subn(
        pattern, rf"\1    student.matches_torch({asked})", path.read_text(encoding="utf-8"), flags=re.DOTALL
    )
    assert count == 1
    path.write_text(text, encoding="utf-8")


def started(course: NbgraderCourse, *arguments: str, answer: str | None = None) -> subprocess.Popen[str]:
    """Start a command of the clone's own package; with an ``answer``, at a terminal."""
    stdin: int = subprocess.DEVNULL
    if answer is not None:
        ours, stdin = pty.openpty()
        os.write(ours, answer.encode())
    line = [sys.executable, "-m", "autograder", arguments[0], NAME, *arguments[1:]]
    return subprocess.Popen(
        line,
        cwd=course.root,
        env={**course.environment, "COLUMNS": "160"},
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def command(course: NbgraderCourse, *arguments: str, status: int = 0, answer: str | None = None) -> str:
    run = started(course, *arguments, answer=answer)
    out, err = run.communicate(timeout=300)
    assert run.returncode == status, out + err
    assert "Traceback" not in err
    return out + err


def results(course: NbgraderCourse, student: str) -> Results:
    return decode((course.root / "workspace" / "results" / NAME / f"{student}.json").read_bytes())


def points(course: NbgraderCourse, student: str, exercise: str) -> tuple[float, float]:
    """Return an exercise's points, by the results and by the gradebook."""
    found = next(one for one in results(course, student).exercises if one.name == exercise)
    with Gradebook(f"sqlite:///{course.root}/workspace/gradebook.db") as book:
        return found.score, book.find_grade(exercise, NAME, NAME, student).auto_score


def shown(course: NbgraderCourse, student: str) -> str:
    return (course.root / "workspace" / "autograded" / student / NAME / f"{NAME}.ipynb").read_text(encoding="utf-8")


def rows(out: str) -> list[str]:
    return [" ".join(line.split()) for line in out.splitlines() if "->" in line]


MOVES = [
    f"value_exp no_chain_rule 5 -> 2 fails now: {DOWN}",
    f"value_sub reversed_subtraction 6 -> 8 passes now: {UP}",
]


@pytest.mark.parametrize("answer", ["n\n", "\n", "\x04"])
def test_who_moves_is_shown_and_nothing_is_written_on_no(course: NbgraderCourse, answer: str) -> None:
    before = left_behind(course)
    out = command(course, "regrade", status=1, answer=answer)
    assert rows(out) == MOVES
    assert "6 submissions: 1 up, 1 down, 4 with the same points" in out
    assert "Write this? [y/N]" in out
    assert "nothing was written" in out
    assert left_behind(course) == before


def test_nobody_is_asked_where_nobody_is(course: NbgraderCourse) -> None:
    before = left_behind(course)
    assert "say --yes to write this" in command(course, "regrade", status=1)
    assert left_behind(course) == before


def test_what_is_agreed_to_is_written_everywhere(course: NbgraderCourse) -> None:
    before = left_behind(course)
    assert "2 submissions written" in command(course, "regrade", answer="y\n")
    assert points(course, "reversed_subtraction", "value_sub") == (8.0, 8.0)
    assert points(course, "no_chain_rule", "value_exp") == (2.0, 2.0)
    changed = {name for name, content in left_behind(course).items() if before[name] != content}
    assert {Path(name).stem for name in changed if name.endswith(".json")} == {"reversed_subtraction", "no_chain_rule"}
    assert sum(name.endswith(".ipynb") for name in changed) == 2
    after = left_behind(course)
    assert rows(command(course, "regrade")) == []
    assert "0 submissions written, 6 had not changed" in command(course, "autograde", "--changed")
    command(course, "autograde", status=3)
    assert left_behind(course) == after


def test_the_better_verdict_stays_whoever_grades_until_the_student_hands_in_again(course: NbgraderCourse) -> None:
    out = command(course, "regrade", "--never-lower", "--yes")
    assert rows(out)[0] == f"value_exp no_chain_rule 5 -> 2 (5 stays) fails now: {DOWN}"
    assert "1 up, 0 down, 5 with the same points" in out
    assert points(course, "no_chain_rule", "value_exp") == (5.0, 5.0)
    assert points(course, "reversed_subtraction", "value_sub") == (8.0, 8.0)
    assert STAYS in shown(course, "no_chain_rule")
    after = left_behind(course)
    assert rows(command(course, "regrade")) == []
    command(course, "autograde", status=3)
    assert left_behind(course) == after
    again = [str(BIN / "nbgrader"), "autograde", NAME, "--force", "--student", "no_chain_rule"]
    environment = {**course.environment, "PYTHONPATH": str(course.root)}
    subprocess.run(again, cwd=course.root, env=environment, check=True, capture_output=True)
    assert points(course, "no_chain_rule", "value_exp") == (5.0, 5.0)
    path = course.root / "workspace" / "submitted" / "no_chain_rule" / NAME / f"{NAME}.ipynb"
    path.write_bytes(path.read_bytes() + b"\n")
    command(course, "autograde", "--changed")
    assert points(course, "no_chain_rule", "value_exp") == (2.0, 2.0)


def test_a_promise_that_cannot_be_read_is_told(course: NbgraderCourse) -> None:
    command(course, "regrade", "--never-lower", "--yes")
    path = course.root / "workspace" / "held" / NAME / "no_chain_rule.json"
    path.write_text("{", encoding="utf-8")
    for name in ("regrade", "autograde"):
        out = command(course, name, status=2)
        assert str(path) in out
        assert "restore it, or remove it" in out


def test_one_exercise_or_one_student_is_regraded_alone(course: NbgraderCourse) -> None:
    assert rows(command(course, "regrade", "--student", "no_chain_rule", status=1)) == MOVES[:1]
    assert rows(command(course, "regrade", "--exercise", "value_sub", "--yes")) == MOVES[1:]
    assert points(course, "no_chain_rule", "value_exp") == (5.0, 5.0)
    assert points(course, "reversed_subtraction", "value_sub") == (8.0, 8.0)
    assert rows(command(course, "regrade", status=1)) == MOVES[:1]
    assert "did you mean 'value_exp'?" in command(course, "regrade", "--exercise", "value_epx", status=2)
    assert "did you mean 'half_done'?" in command(course, "regrade", "--student", "half_doen", status=2)


def test_what_a_person_has_set_stays(course: NbgraderCourse) -> None:
    with Gradebook(f"sqlite:///{course.root}/workspace/gradebook.db") as book:
        book.find_grade("value_exp", NAME, NAME, "no_chain_rule").manual_score = 7.0
        book.db.commit()
    out = command(course, "regrade", "--yes")
    assert "5 -> 2 (a person's 7 stays)" in out
    assert "1 up, 0 down, 5 with the same points" in out
    with Gradebook(f"sqlite:///{course.root}/workspace/gradebook.db") as book:
        grade = book.find_grade("value_exp", NAME, NAME, "no_chain_rule")
        assert (grade.auto_score, grade.manual_score, grade.score) == (2.0, 7.0, 7.0)


def test_points_that_are_worth_more_now_are_said_to_be(course: NbgraderCourse) -> None:
    path = course.root / CHECKS / "assignment.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("points = 10\n", "points = 20\n", 1), encoding="utf-8")
    out = command(course, "regrade", "--student", "half_done", "--exercise", "gradf", status=1)
    assert "is told something else" in out  # the gradebook's maximum is that of the release that was generated
    assert rows(out) == []


def test_a_submission_that_was_never_graded_is_left_to_autograde(course: NbgraderCourse) -> None:
    folder = course.root / "workspace" / "submitted" / "new" / NAME
    folder.mkdir(parents=True)
    shutil.copy(SAMPLE / "half_done.ipynb", folder / f"{NAME}.ipynb")
    out = command(course, "regrade", status=1)
    assert "never graded, and left to autograder autograde: new" in out
    assert rows(out) == MOVES


def test_a_regrade_that_is_killed_goes_on(course: NbgraderCourse, mended: NbgraderCourse, tmp_path: Path) -> None:
    whole = copied(mended, f"{tmp_path.name}-whole")
    for one in (whole, course):
        shutil.rmtree(one.root / "workspace" / "cache" / "finished")
    command(whole, "regrade", "--never-lower", "--yes")
    chance = random.Random(7)  # noqa: S311 - moments, not secrets
    for _ in range(5):
        run = started(course, "regrade", "--never-lower", "--yes")
        time.sleep(chance.uniform(0.8, 5.0))
        os.killpg(run.pid, signal.SIGKILL)
        run.communicate()
    command(course, "regrade", "--never-lower", "--yes")
    assert left_behind(course) == left_behind(whole)
