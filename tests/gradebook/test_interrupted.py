"""Ctrl-C at any moment: a sentence at most, nothing lost, and nobody else of those who run says a word."""

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from class_runs import autograde, copied, until
from nbgrader.api import Gradebook
from nbgrader_course import NAME, ROOT, NbgraderCourse

SUBMISSIONS = 40
LARGER_CLASS = ROOT / "tests" / "sample_class" / "larger_class.py"


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> NbgraderCourse:
    course = NbgraderCourse(tmp_path_factory.mktemp("interrupted") / "released")
    subprocess.run([sys.executable, LARGER_CLASS, course.root, str(SUBMISSIONS)], cwd=ROOT, check=True)
    course.run("generate_assignment", NAME, "--force")
    return course


def children(pid: int) -> list[int]:
    """Return a process's children, and whose they are."""
    found = [pid]
    for one in found:
        with suppress(OSError):  # it has ended
            for path in Path(f"/proc/{one}/task").glob("*/children"):
                found += map(int, path.read_text(encoding="ascii").split())
    return found[1:]


class Run:
    """A class run in a process group of its own, as a terminal has it; the others of it hear what it hears."""

    def __init__(self, course: NbgraderCourse) -> None:
        heard = ["env", "--default-signal=INT"]  # whoever runs the tests in the background may have Ctrl-C ignored
        self._process = subprocess.Popen(
            [*heard, sys.executable, "-m", "autograder", "autograde", NAME],
            cwd=course.root,
            env=course.environment,
            process_group=0,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.pid = self._process.pid

    def interrupted(self) -> str:
        """Press Ctrl-C; return what all of them say to it."""
        os.killpg(self.pid, signal.SIGINT)
        out, _ = self._process.communicate(timeout=60)  # until the last of them has closed it
        assert self._process.returncode == 130, out
        return out


def test_while_things_are_loaded_nobody_says_where_he_was(released: NbgraderCourse) -> None:
    run = Run(released)
    until(lambda: len(children(run.pid)) >= 4, "what is loaded ahead")  # a tracker, the graders' parent, two templates
    out = run.interrupted()
    assert "Traceback" not in out
    assert len(out.splitlines()) <= 1


def test_what_was_graded_is_kept_and_the_rest_is_graded_by_the_next_run(released: NbgraderCourse, tmp_path: Path) -> None:
    course = copied(released, f"{tmp_path.name}_interrupted")
    finished = course.root / "workspace" / "cache" / "finished"
    run = Run(course)
    until(lambda: sum(path.is_file() for path in finished.rglob("*")) >= 2, "the first that is graded")
    out = run.interrupted()
    assert "stopped; what was graded is written, and the same command does the rest" in out
    assert "Traceback" not in out
    with Gradebook(f"sqlite:///{course.root}/workspace/gradebook.db") as book:
        graded = len(book.assignment_submissions(NAME))
    assert 2 <= graded < SUBMISSIONS
    autograde(course)
    undisturbed = copied(released, f"{tmp_path.name}_undisturbed")
    autograde(undisturbed)
    results = [one.root / "workspace" / "results" / NAME for one in (course, undisturbed)]
    first, second = ({path.name: path.read_bytes() for path in folder.iterdir()} for folder in results)
    assert first == second
    assert len(first) == SUBMISSIONS
