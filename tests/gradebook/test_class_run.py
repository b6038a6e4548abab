"""``autograder autograde``: a class through the gradebook, in parallel, killed and resumed, twice at once."""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbgrader_course import NAME, ROOT, NbgraderCourse

SAMPLE = ROOT / "tests" / "sample_class" / "submissions"
STUDENTS = ("all_right", "half_done", "no_chain_rule", "overwrites_gradients", "reversed_subtraction", "unreadable")
GRADES = "select s.student_id, c.name, g.auto_score, g.needs_manual_grade from grade g join base_cell c on c.id = g.cell_id"
COMMENTS = "select s.student_id, c.name, g.auto_comment, '' from comment g join base_cell c on c.id = g.cell_id"
WHOSE = (
    " join submitted_notebook n on n.id = g.notebook_id join submitted_assignment s on s.id = n.assignment_id order by 1, 2"
)


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> NbgraderCourse:
    """A course that has collected its submissions, and graded nothing but what warms the caches."""
    made = NbgraderCourse.made(
        tmp_path_factory.mktemp("class") / "course", {name: SAMPLE / f"{name}.ipynb" for name in STUDENTS}
    )
    made.run("generate_assignment", NAME)
    return made


@pytest.fixture(scope="module")
def graded(untouched: NbgraderCourse) -> NbgraderCourse:
    """The course, graded without a disturbance."""
    course = copied(untouched, "graded")
    assert "6 submissions written" in autograde(course, status=3)  # one of them cannot be read
    return course


@pytest.fixture
def course(untouched: NbgraderCourse, graded: NbgraderCourse, tmp_path: Path) -> NbgraderCourse:
    """The course before it was graded, with answers known that do not depend on a submission."""
    fresh = copied(untouched, tmp_path.name)
    for kept in (graded.root / "workspace" / "cache").iterdir():
        if kept.name not in ("finished", "written"):
            (shutil.copytree if kept.is_dir() else shutil.copy)(kept, fresh.root / "workspace" / "cache" / kept.name)
    return fresh


def copied(course: NbgraderCourse, name: str) -> NbgraderCourse:
    root = course.root.with_name(name)
    shutil.copytree(course.root, root)
    (root / "workspace" / "cache").mkdir(exist_ok=True)
    return NbgraderCourse(root)


def started(course: NbgraderCourse, *options: str) -> subprocess.Popen[str]:
    """Start the command in a session of its own, so that all its processes can be killed."""
    command = [sys.executable, "-m", "autograder", "autograde", NAME, *options]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    return subprocess.Popen(command, cwd=course.root, env=course.environment, start_new_session=True, **pipes)  # type: ignore[call-overload,no-any-return]  # pipes are three arguments


def autograde(course: NbgraderCourse, *options: str, status: int = 0) -> str:
    run = started(course, *options)
    out, err = run.communicate(timeout=300)
    assert run.returncode == status, out + err
    return out


def failed(course: NbgraderCourse, *options: str) -> str:
    run = started(course, *options)
    _out, err = run.communicate(timeout=300)
    assert run.returncode == 2
    assert "Traceback" not in err
    return err


def cells(notebook: bytes) -> list[dict[str, Any]]:
    """Return a notebook's cells, with each text in one piece."""
    read = nbformat.reads(notebook.decode(), as_version=4)  # type: ignore[no-untyped-call]  # nbformat publishes no types
    return [dict(cell) for cell in read.cells]


def left_behind(course: NbgraderCourse) -> dict[str, Any]:
    """What a run leaves: results and notebooks byte for byte, and the gradebook's rows."""
    workspace = course.root / "workspace"
    files = [*workspace.glob("results/*/*"), *workspace.glob("autograded/*/*/*")]
    with sqlite3.connect(workspace / "gradebook.db") as book:
        rows = [book.execute(query + WHOSE).fetchall() for query in (GRADES, COMMENTS)]
    return {str(path.relative_to(workspace)): path.read_bytes() for path in files} | {"rows": rows}


def test_the_class_is_in_the_gradebook(graded: NbgraderCourse) -> None:
    found = left_behind(graded)
    scores = {(student, cell): score for student, cell, score, _person in found["rows"][0]}
    assert scores["overwrites_gradients", "value_mul"] == 4
    assert scores["all_right", "value_mul"] == 10
    assert scores["unreadable", "value_mul"] == 0
    assert {student for student, _cell in scores} == set(STUDENTS)
    assert sum(name.endswith(".json") for name in found) == sum(name.endswith(".ipynb") for name in found) == len(STUDENTS)


def test_nbgraders_own_autograde_leaves_the_same(graded: NbgraderCourse, course: NbgraderCourse) -> None:
    course.run("autograde", NAME)
    ours, theirs = left_behind(graded), left_behind(course)
    assert ours["rows"] == theirs["rows"]
    for name in ours:
        if name.endswith(".json"):
            assert ours[name] == theirs[name]
        elif name.endswith(".ipynb"):
            assert cells(ours[name]) == cells(theirs[name])


def test_what_has_not_changed_is_left_alone(graded: NbgraderCourse) -> None:
    before = left_behind(graded)
    assert "0 submissions written, 6 had not changed" in autograde(graded, "--changed")
    assert left_behind(graded) == before


def test_only_what_has_changed_is_graded(course: NbgraderCourse) -> None:
    autograde(course, status=3)
    shutil.copy(SAMPLE / "all_right.ipynb", course.root / "workspace" / "submitted" / "unreadable" / NAME / f"{NAME}.ipynb")
    assert "1 submission written, 5 had not changed" in autograde(course, "--changed")
    scores = {(student, cell): score for student, cell, score, _person in left_behind(course)["rows"][0]}
    assert scores["unreadable", "value_mul"] == 10


def test_one_student_is_graded_alone(course: NbgraderCourse) -> None:
    assert "1 submission written" in autograde(course, "--student", "all_right")
    assert [path.name for path in (course.root / "workspace" / "results" / NAME).iterdir()] == ["all_right.json"]
    assert "did you mean 'all_right'?" in failed(course, "--student", "all_rigth")


def test_a_course_that_has_generated_nothing_is_told_what_to_do(tmp_path: Path) -> None:
    bare = NbgraderCourse.made(tmp_path / "course", {"all_right": SAMPLE / "all_right.ipynb"})
    assert "nbgrader generate_assignment" in failed(bare)
    shutil.rmtree(bare.root / "workspace" / "submitted")
    assert "nothing was handed in" in failed(bare)


def test_a_run_that_is_killed_goes_on_and_nothing_is_lost(graded: NbgraderCourse, course: NbgraderCourse) -> None:
    chance = random.Random(7)  # noqa: S311 - moments, not secrets
    for _ in range(6):
        run = started(course)
        time.sleep(chance.uniform(1.5, 6.0))
        os.killpg(run.pid, signal.SIGKILL)
        run.communicate()
    autograde(course, status=3)
    assert left_behind(course) == left_behind(graded)


def test_two_runs_at_once_do_not_disturb_each_other(graded: NbgraderCourse, course: NbgraderCourse) -> None:
    runs = [started(course) for _ in range(2)]
    for run in runs:
        run.communicate(timeout=300)
    assert [run.returncode for run in runs] == [3, 3]
    assert left_behind(course) == left_behind(graded)
