"""A class run that is killed at any moment goes on: no submission is lost, none is there twice, all bytes are the same."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

from class_runs import autograde, copied, fresh_copy, left_behind, started
from nbgrader.api import Gradebook
from nbgrader_course import NAME, ROOT, NbgraderCourse

SUBMISSIONS = 50
KILLS = 20
LARGER_CLASS = ROOT / "tests" / "sample_class" / "larger_class.py"


def lay_out(root: Path) -> NbgraderCourse:
    """Lay out a course with a class, its tenth hostile, that nothing was graded of."""
    subprocess.run([sys.executable, LARGER_CLASS, root, str(SUBMISSIONS)], cwd=ROOT, check=True)
    made = NbgraderCourse(root)
    made.run("generate_assignment", NAME, "--force")
    return made


def test_a_run_that_is_killed_twenty_times_leaves_what_an_undisturbed_one_leaves(tmp_path: Path) -> None:
    undisturbed = lay_out(tmp_path / "undisturbed")
    untouched = copied(undisturbed, "untouched")
    shutil.rmtree(untouched.root / "workspace" / "cache")
    autograde(undisturbed)
    course = fresh_copy(untouched, undisturbed, "killed")
    chance, ended = random.Random(20), 0  # noqa: S311 - moments, not secrets
    for _ in range(KILLS):
        run = started(course)
        time.sleep(chance.uniform(0.5, 3.5))
        ended += run.poll() is not None
        if run.returncode is None:
            os.killpg(run.pid, signal.SIGKILL)
        run.communicate()
    assert ended < KILLS / 2, "most runs had ended by themselves"
    autograde(course)
    found = left_behind(course)
    assert found == left_behind(undisturbed)
    assert len([path for path in found if path.startswith("results/")]) == SUBMISSIONS
    with Gradebook(f"sqlite:///{course.root}/workspace/gradebook.db") as book:
        submissions = book.assignment_submissions(NAME)
        assert len({one.student_id for one in submissions}) == len(submissions) == SUBMISSIONS
