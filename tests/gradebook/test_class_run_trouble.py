"""What may go wrong in a class run costs nobody else: odd folders, a file that changes meanwhile, a grader that fails."""

import json
import multiprocessing
import os
import pickle
import select
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
import pytest
from class_runs import until
from dask_processes import below
from nbgrader.api import Gradebook
from nbgrader_course import NAME, ROOT, NbgraderCourse

from autograder.class_run import pool, running, tasks
from autograder.class_run.finishing import Finished
from autograder.class_run.processes import Processes, begin_to_load
from autograder.class_run.tasks import Task
from autograder.cli.autograde import run_of, watched
from autograder.results import Verdict

SOURCE = "import time\ntime.sleep(1e6)\ndef gradf(a, b, c):\n    return [0.0] * 3\n"
CELL: dict[str, object] = {"cell_type": "code", "metadata": {}, "source": SOURCE, "outputs": [], "execution_count": None}
SLEEPER = json.dumps({"cells": [CELL], "metadata": {}, "nbformat": 4, "nbformat_minor": 4})
SOON = 5.0
"""Seconds; much less than a submission that sleeps is waited for."""

SAMPLE = ROOT / "tests" / "sample_class" / "submissions"


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> NbgraderCourse:
    course = NbgraderCourse.made(tmp_path_factory.mktemp("trouble") / "course", {"ada": SAMPLE / "all_right.ipynb"})
    course.run("generate_assignment", NAME)
    return course


@pytest.fixture
def run(generated: NbgraderCourse, monkeypatch: pytest.MonkeyPatch) -> running.Run:
    monkeypatch.chdir(generated.root)
    return run_of(NAME, None, 1)


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


def graded_here(every: Sequence[Task], *_how: object) -> Iterator[Finished]:
    for task in every:
        yield msgspec.json.decode(tasks.finished(task), type=Finished)


def test_what_is_kept_belongs_to_the_bytes_that_were_graded(run: running.Run, monkeypatch: pytest.MonkeyPatch) -> None:
    path = submission(run, "bob")
    shutil.copy(SAMPLE / "reversed_subtraction.ipynb", path)

    def replaced_meanwhile(tasks: Sequence[Task], *_how: object) -> Iterator[Finished]:
        shutil.copy(SAMPLE / "blank.ipynb", path)
        yield from graded_here(tasks)

    monkeypatch.setattr(running, "finish_all", replaced_meanwhile)
    (blank,) = running.autograde(run, ["bob"])
    assert blank.finished
    assert blank.finished.results.score == 0
    shutil.copy(SAMPLE / "reversed_subtraction.ipynb", path)
    monkeypatch.setattr(running, "finish_all", graded_here)
    (own,) = running.autograde(run, ["bob"], changed=True)
    assert own.finished
    assert own.finished.results.score == 98


def test_what_is_finished_is_written_when_ctrl_c_comes_between_two_steps(
    run: running.Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(SAMPLE / "half_done.ipynb", submission(run, "fay"))

    def interrupted(_step: running.Step) -> running.Step:
        raise KeyboardInterrupt

    monkeypatch.setattr(running, "finish_all", graded_here)
    monkeypatch.setattr(running.Step, "light", property(interrupted))
    with pytest.raises(KeyboardInterrupt) as stopped:
        watched(running.autograde(run, ["fay"]))
    assert stopped.tb  # as for the command, which says so while it knows where it was
    assert run.places.result("fay").exists()
    with Gradebook(run.places.db_url) as book:
        assert book.find_submission(NAME, "fay").score > 0


def test_a_grader_that_fails_costs_one_submission_and_nobody_a_point(
    run: running.Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(SAMPLE / "no_chain_rule.ipynb", submission(run, "eve"))

    def fails(*_: object) -> Finished:
        raise KeyError("a bug")

    monkeypatch.setattr(tasks, "finish", fails)
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


def test_a_run_keeps_no_notebook_of_a_class_in_memory(run: running.Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "finish_all", graded_here)
    (step,) = watched(running.autograde(run, ["ada"]))
    assert step.finished
    assert bytes(step.finished.notebook) == b"null"
    assert step.finished.results.score == 100.0


def tasks_of(run: running.Run, students: Sequence[str]) -> list[Task]:
    return [running.task_of(run, name, run.places.folder(name, NAME)) for name in students]


def test_a_process_that_is_killed_takes_no_submission_with_it(run: running.Run) -> None:
    students = [f"killed{number}" for number in range(5)]
    for student in students:
        shutil.copy(SAMPLE / "half_done.ipynb", submission(run, student))
    found: list[Finished] = []
    for finished in pool.finish_all(tasks_of(run, students), processes=2):
        if not found:
            for process in multiprocessing.active_children():
                process.kill()
        found.append(finished)
    assert sorted(one.student for one in found) == students
    assert {(one.results.score, one.results.complete) for one in found} == {(48.0, True)}


def test_what_a_process_sends_is_too_short_to_be_cut_in_the_middle(run: running.Run) -> None:
    shutil.copy(SAMPLE / "half_done.ipynb", submission(run, "brief"))
    (task,) = tasks_of(run, ["brief"])
    with Processes(1) as processes:
        sent = processes.give(task).result()
    assert len(pickle.dumps(sent)) < select.PIPE_BUF // 8  # see pipe(7); Python wraps it in a message of its own
    assert tasks.passed_on(task).results.score == 48.0
    assert list((run.course.workspace / "cache" / "passed_on").rglob("*brief*")) == []


def test_processes_that_are_ended_do_not_finish_what_they_are_at(run: running.Run) -> None:
    submission(run, "sleeper").write_text(SLEEPER, encoding="utf-8")
    with Processes(1) as processes:
        future = processes.give(tasks_of(run, ["sleeper"])[0])
        while not sleeping():  # it has begun
            time.sleep(0.1)
        begun = time.monotonic()
    assert time.monotonic() - begun < SOON
    assert future.done()
    assert not multiprocessing.active_children()
    assert not sleeping()


def test_what_was_loaded_ahead_is_used_by_the_next_processes(run: running.Run) -> None:
    shutil.copy(SAMPLE / "half_done.ipynb", submission(run, "ahead"))
    begin_to_load(run.assignment)
    until(lambda: len(templates()) == 2, "both templates")  # of a process that has just begun, Linux may not tell what it is
    (finished,) = pool.finish_all(tasks_of(run, ["ahead"]), processes=1)
    assert finished.results.score == 48.0
    assert not templates()


LOADS_AHEAD = """
import os
from pathlib import Path
from autograder.assignment import load
from autograder.class_run.processes import begin_to_load
begin_to_load(load("micrograd_exercises"))
print(Path(f"/proc/self/task/{os.getpid()}/children").read_text())
"""


def test_what_was_loaded_ahead_ends_with_a_run_that_has_no_use_for_it() -> None:
    done = subprocess.run([sys.executable, "-W", "error", "-c", LOADS_AHEAD], capture_output=True, text=True, check=True)
    assert not done.stderr
    begun = [Path(f"/proc/{pid}/cmdline") for pid in done.stdout.split()]
    assert len(begun) >= 3  # the templates, and what graders are forked from
    until = time.monotonic() + SOON
    while any(path.exists() and path.read_bytes() for path in begun):
        assert time.monotonic() < until
        time.sleep(0.1)


def templates() -> list[int]:
    """Return the templates of this process."""
    return [pid for pid in below(os.getpid()) if b"box.template" in Path(f"/proc/{pid}/cmdline").read_bytes()]


def sleeping() -> list[int]:
    """Return what a template has forked to run submissions."""
    return [one for pid in templates() for one in below(pid)]


def test_what_kills_its_process_again_and_again_is_the_graders_fault(run: running.Run) -> None:
    shutil.copy(SAMPLE / "half_done.ipynb", submission(run, "deadly"))
    ended = threading.Event()

    def killer() -> None:
        while not ended.wait(0.2):
            for process in multiprocessing.active_children():
                process.kill()

    thread = threading.Thread(target=killer)
    thread.start()
    try:
        (finished,) = pool.finish_all(tasks_of(run, ["deadly"]), processes=2)
    finally:
        ended.set()
        thread.join()
    assert {one.verdict for one in finished.results.exercises} == {Verdict.COULD_NOT_GRADE}
    assert {one.reason for one in finished.results.exercises} == {pool.DIED}
    assert set(finished.scores.values()) == {None}
