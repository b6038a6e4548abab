"""Boxes of one submission beside each other: who computes while an answer is shown, and what one of them died of."""

import os
import signal
import time
from pathlib import Path

import pytest

from autograder.assignment import load
from autograder.course import Course, Secret
from autograder.engine.grading import Grader
from autograder.engine.replies import Bound
from autograder.worker.zygote import Zygote

SOLUTION = Path(__file__).parents[2] / "solutions" / "micrograd_exercises" / "micrograd_exercises.ipynb"
QUESTION = {"do": "names", "names": ["gradf"], "methods": []}


def stopped() -> set[int]:
    """Return the stopped descendants of this process, by the number that they have among their own kind."""
    found, todo = set(), [os.getpid()]
    while todo:
        process = Path(f"/proc/{todo.pop()}")
        todo += [int(pid) for path in process.glob("task/*/children") for pid in path.read_text(encoding="utf-8").split()]
        status = dict(line.split(":", 1) for line in (process / "status").read_text(encoding="utf-8").splitlines())
        if status["State"].split()[0] == "T":
            found.add(int(status["NSpid"].split()[-1]))
    return found


def test_a_box_whose_answer_is_shown_is_alone_in_computing(tmp_path: Path) -> None:
    with (
        Grader(load("micrograd_exercises"), Course(tmp_path), Secret(b"a secret of the tests")) as grader,
        grader.examine(grader.read(SOLUTION, "solution")) as examination,
    ):
        session = examination.session("gradf")
        session.ask("gradf", QUESTION, Bound)
        heard = {box._pid for box in session._boxes.values()}  # noqa: SLF001 - no student can ask for it, and no check
        session.ask("gradf", QUESTION, Bound, showing=True)
        assert len(session._boxes) > len(heard) == 1  # noqa: SLF001 - as above
        assert stopped() == heard
        session.ask("gradf", QUESTION, Bound)
        assert not stopped()


@pytest.mark.parametrize("dying", [True, False])
def test_a_box_that_has_closed_its_channel_is_given_a_moment_to_die_of_what_kills_it(*, dying: bool) -> None:
    zygote = Zygote.__new__(Zygote)
    pid = os.fork()
    if not pid:
        time.sleep(0.05)
        os.kill(os.getpid(), signal.SIGUSR1)
        os._exit(0)
    zygote._boxes = {pid}  # noqa: SLF001 - only ends are tested
    assert zygote._end(pid, dying=dying)["signal"] == (signal.SIGUSR1 if dying else 0)  # noqa: SLF001 - as above
