"""What may go wrong in a class run costs nobody else: odd folders, a file that changes meanwhile, a grader that fails."""

import os
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
import pytest
from nbgrader_course import NAME, ROOT, NbgraderCourse

from autograder.class_run import pool, running
from autograder.class_run.finishing import Finished
from autograder.class_run.pool import Task
from autograder.cli.autograde import _run
from autograder.results import Verdict

SAMPLE = ROOT / "tests" / "sample_class" / "submissions"


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> NbgraderCourse:
    course = NbgraderCourse.made(tmp_path_factory.mktemp("trouble") / "course", {"ada": SAMPLE / "all_right.ipynb"})
    course.run("generate_assignment", NAME)
    return course


@pytest.fixture
def run(generated: NbgraderCourse, monkeypatch: pytest.MonkeyPatch) -> running.Run:
    monkeypatch.chdir(generated.root)
    return _run(NAME, None, 1)


def submission(run: running.Run, student: str | bytes) -> Path:
    """Return where a student's notebook lies, in a folder that is made."""
    folder = Path(os.fsdecode(os.path.join(os.fsencode(run.places.submitted), os.fsencode(student)))) / NAME  # noqa: PTH118 - bytes
    folder.mkdir(parents=True, exist_ok=True)
    return folder / f"{NAME}.ipynb"


@pytest.mark.parametrize("name", ["a" * 200, b"\xff\xfe", "two\nlines", "\u202eadA"])
def test_a_folder_that_can_be_no_students_is_told_and_the_others_are_graded(run: running.Run, name: str | bytes) -> None:
    path = submission(run, name)
    shutil.copy(SAMPLE / "all_right.ipynb", path)
    try:
        steps = list(running.autograde(run))
    finally:
        shutil.rmtree(path.parents[1])
    told = [step for step in steps if step.problem]
    assert len(told) == 1
    assert "rename it" in told[0].problem
    assert [step.finished.results.score for step in steps if step.finished] == [100.0]


def graded_here(tasks: Sequence[Task], _processes: int = 0) -> Iterator[Finished]:
    for task in tasks:
        yield msgspec.json.decode(pool.finished(task), type=Finished)


def test_what_is_kept_belongs_to_the_bytes_that_were_graded(run: running.Run, monkeypatch: pytest.MonkeyPatch) -> None:
    path = submission(run, "bob")
    shutil.copy(SAMPLE / "reversed_subtraction.ipynb", path)

    def replaced_meanwhile(tasks: Sequence[Task], processes: int) -> Iterator[Finished]:
        shutil.copy(SAMPLE / "blank.ipynb", path)
        yield from graded_here(tasks, processes)

    monkeypatch.setattr(running, "finish_all", replaced_meanwhile)
    (blank,) = running.autograde(run, ["bob"])
    assert blank.finished
    assert blank.finished.results.score == 0
    shutil.copy(SAMPLE / "reversed_subtraction.ipynb", path)
    monkeypatch.setattr(running, "finish_all", graded_here)
    (own,) = running.autograde(run, ["bob"], changed=True)
    assert own.finished
    assert own.finished.results.score == 98


def test_a_grader_that_fails_costs_one_submission_and_nobody_a_point(
    run: running.Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(SAMPLE / "no_chain_rule.ipynb", submission(run, "eve"))

    def fails(*_: object) -> Finished:
        raise KeyError("a bug")

    monkeypatch.setattr(pool, "finish", fails)
    monkeypatch.setattr(running, "finish_all", graded_here)
    (step,) = running.autograde(run, ["eve"])
    assert step.finished
    assert {one.verdict for one in step.finished.results.exercises} == {Verdict.COULD_NOT_GRADE}
    assert set(step.finished.scores.values()) == {None}
    monkeypatch.undo()
    monkeypatch.chdir(run.course.root)
    monkeypatch.setattr(running, "finish_all", graded_here)
    (again,) = running.autograde(run, ["eve"])  # nothing of a failure is kept
    assert again.finished
    assert again.finished.results.score > 0
