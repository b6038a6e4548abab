"""``autograder autograde --watch``: a real process, in whose course submissions arrive in every way that they do."""

import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from nbgrader.api import Gradebook
from nbgrader_course import NAME, ROOT, NbgraderCourse

SAMPLE = ROOT / "tests" / "sample_class" / "submissions"


class Watch:
    """A watch that runs: what it says, line by line."""

    def __init__(self, course: NbgraderCourse, options: Sequence[str]) -> None:
        heard = ["env", "--default-signal=INT"]  # whoever runs the tests in the background may have Ctrl-C ignored
        self.process = subprocess.Popen(
            [*heard, sys.executable, "-m", "autograder", "autograde", NAME, "--watch", *options],
            cwd=course.root,
            env=course.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self._lines: queue.Queue[str] = queue.Queue()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout
        with self.process.stdout as lines:
            for line in lines:
                self._lines.put(line)

    def until(self, words: str, seconds: float = 120) -> list[str]:
        """Return the lines up to one that holds some words."""
        seen: list[str] = []
        end = time.monotonic() + seconds
        while not seen or words not in seen[-1]:
            try:
                seen.append(self._lines.get(timeout=max(0.0, end - time.monotonic())))
            except queue.Empty:
                raise AssertionError(f"'{words}' was not said, but {seen}") from None
        return seen

    def kill(self) -> None:
        """End it, however it is."""
        self.process.kill()
        self.process.wait()
        self._reader.join()

    def ended(self, how: signal.Signals) -> str:
        """End it, and return what it says to that."""
        self.process.send_signal(how)
        assert self.process.wait(timeout=60) == 0
        return "".join(self.until("what was being graded"))


@contextmanager
def watching(course: NbgraderCourse, *options: str) -> Iterator[Watch]:
    watch = Watch(course, options)
    try:
        watch.until("watching")
        yield watch
    finally:
        watch.kill()


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> NbgraderCourse:
    made = NbgraderCourse.made(tmp_path_factory.mktemp("watch") / "course", {})
    made.run("generate_assignment", NAME)
    return made


@pytest.fixture
def course(generated: NbgraderCourse, tmp_path: Path) -> NbgraderCourse:
    shutil.copytree(generated.root, tmp_path / "course")
    return NbgraderCourse(tmp_path / "course")


def handed_in(course: NbgraderCourse, student: str) -> Path:
    folder = course.root / "workspace" / "submitted" / student / NAME
    folder.mkdir(parents=True, exist_ok=True)
    return folder / f"{NAME}.ipynb"


def drop(course: NbgraderCourse, student: str, name: str) -> None:
    shutil.copy(SAMPLE / f"{name}.ipynb", handed_in(course, student))


def score(course: NbgraderCourse, student: str) -> float:
    with Gradebook(f"sqlite:///{course.root}/workspace/gradebook.db") as book:
        return float(book.find_submission_notebook(NAME, NAME, student).score)


@pytest.mark.parametrize("options", [(), ("--poll",)], ids=["told", "polled"])
def test_what_arrives_is_in_the_gradebook_when_it_is_said(course: NbgraderCourse, options: tuple[str, ...]) -> None:
    drop(course, "early", "half_done")
    watch = Watch(course, options)
    try:
        assert "early: 48 of 100 points, first value_sub\n" in watch.until("1 submission written; watching")
        drop(course, "ada", "all_right")
        watch.until("ada: 100 of 100 points, all right")
        assert score(course, "ada") == 100
        drop(course, "ada", "unreadable")
        watch.until("ada: 'micrograd_exercises.ipynb' is no notebook")
        assert score(course, "ada") == 0
        drop(course, "ada", "overwrites_gradients")
        watch.until("ada: 94 of 100 points")
        assert score(course, "ada") == 94
        assert "4 submissions written, 1 of them unreadable" in watch.ended(signal.SIGINT)
    finally:
        watch.kill()


def test_what_is_half_written_is_waited_for(course: NbgraderCourse) -> None:
    data = (SAMPLE / "all_right.ipynb").read_bytes()
    with watching(course) as watch:
        with handed_in(course, "slow").open("wb") as stream:
            for start in range(0, len(data), len(data) // 10 + 1):
                stream.write(data[start : start + len(data) // 10 + 1])
                stream.flush()
                os.fsync(stream.fileno())
                time.sleep(0.2)
        assert watch.until("slow") == ["slow: 100 of 100 points, all right\n"]
        assert "1 submission written;" in watch.ended(signal.SIGTERM)


def test_another_run_may_write_between_two_rounds(course: NbgraderCourse) -> None:
    drop(course, "ada", "half_done")
    with watching(course) as watch:
        line = [sys.executable, "-m", "autograder", "autograde", NAME, "--changed"]
        other = subprocess.run(line, cwd=course.root, env=course.environment, capture_output=True, text=True, check=True)
        assert "1 had not changed" in other.stdout
        assert "another run" not in other.stderr
        drop(course, "bob", "half_done")
        watch.until("bob: 48 of 100")


def test_a_file_of_the_course_that_is_wrong_for_a_while_ends_nothing(course: NbgraderCourse) -> None:
    policy = course.root / "source" / "late.toml"
    with watching(course) as watch:
        policy.write_text('grace = "soon"', encoding="utf-8")
        drop(course, "ada", "half_done")
        watch.until("grace is 'soon'; write a span of time")
        policy.unlink()
        drop(course, "bob", "half_done")
        watch.until("bob: 48 of 100")


def test_many_who_hand_in_at_once_are_all_graded(course: NbgraderCourse) -> None:
    with watching(course) as watch:
        for number in range(12):
            drop(course, f"many{number}", "all_right")
        said: list[str] = []
        while len(said) < 12:
            said += watch.until("of 100 points")
        assert sorted(line.partition(":")[0] for line in said) == sorted(f"many{number}" for number in range(12))


def test_poll_alone_is_refused(course: NbgraderCourse) -> None:
    line = [sys.executable, "-m", "autograder", "autograde", NAME, "--poll"]
    done = subprocess.run(line, cwd=course.root, env=course.environment, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "say --watch, too" in done.stderr


def children(process: int) -> list[int]:
    return [int(one) for one in Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()]


def test_no_process_outlives_a_watch_that_is_killed(course: NbgraderCourse) -> None:
    with watching(course) as watch:
        drop(course, "ada", "all_right")
        watch.until("ada: 100 of 100")
        graders = children(watch.process.pid)
        assert graders
    end = time.monotonic() + 20
    while any(Path(f"/proc/{grader}").exists() for grader in graders):
        assert time.monotonic() < end
        time.sleep(0.1)
