"""``autograder autograde``: a class through the gradebook, in parallel, killed and resumed, twice at once."""

import shutil
from pathlib import Path

import pytest
from class_runs import SAMPLE, STUDENTS, autograde, cells, copied, failed, fresh_copy, left_behind, started
from nbgrader_course import NAME, NbgraderCourse


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
    return fresh_copy(untouched, graded, tmp_path.name)


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


def test_two_runs_at_once_do_not_disturb_each_other(graded: NbgraderCourse, course: NbgraderCourse) -> None:
    runs = [started(course) for _ in range(2)]
    for run in runs:
        run.communicate(timeout=300)
    assert [run.returncode for run in runs] == [3, 3]
    assert left_behind(course) == left_behind(graded)
