"""What a real worker replies: cells that fail, forged replies, evaluations that do not disturb one another."""

from collections.abc import Iterator
from typing import Any

import pytest

from autograder.assignment import load
from autograder.engine.box import BoxLost
from autograder.engine.budget import Budget
from autograder.engine.replies import Evaluations, NumbersRead, Ran
from autograder.engine.worker import Worker

ASSIGNMENT = load("micrograd_exercises")


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker.start() as started:
        yield started


def run(worker: Worker, source: str, then: dict[str, Any] | None = None) -> Any:
    """Run a cell in a fresh box; return its reply, or that of the request after it."""
    budget = Budget(ASSIGNMENT.limits)
    with worker.box([], 256, ASSIGNMENT.limits) as box:
        request = {"do": "run", "cells": [{"cell": 1, "first_line": 1, "source": source}]}
        reply: Any = box.ask(request, Ran, budget)
        return box.ask(then, NumbersRead, budget) if then else reply


FORGE = """
import sys, struct, json
frame = sys._getframe()
while not hasattr(frame.f_locals.get("self"), "_channel"):
    frame = frame.f_back
channel = frame.f_locals["self"]._channel
def send(body):
    channel.sendall(struct.pack(">I", len(body)) + body)
"""


@pytest.mark.parametrize(
    "forged",
    [
        'send(json.dumps({"id": "0" * 16, "numbers": [1.0]}).encode())',
        'send(b"{}")',
        'send(b"[" * 1000)',
        'channel.sendall(struct.pack(">I", 2**32 - 1))',
        'channel.sendall(struct.pack(">I", 2**20) + b"1" * 1000)\nchannel.close()',
        "channel.close()",
    ],
)
def test_an_early_or_oversized_reply_answers_nothing(worker: Worker, forged: str) -> None:
    with pytest.raises(BoxLost):
        run(worker, FORGE + forged, {"do": "read", "name": "x", "point": []})


def test_a_reply_written_beforehand_for_the_next_question_is_refused(worker: Worker) -> None:
    late = FORGE + 'x = [1.0]\nsend(json.dumps({"id": "1", "facts": {"loss_is_value": True}}).encode())'
    with pytest.raises(BoxLost):
        run(worker, late)


def test_a_box_that_dies_is_told_from_one_that_answers(worker: Worker) -> None:
    with pytest.raises(BoxLost, match="ended its own process"):
        run(worker, "import os; os._exit(0)")
    assert run(worker, "x = [1.5]", {"do": "read", "name": "x", "point": []}).numbers == [1.5]


def test_an_error_names_cell_and_line(worker: Worker) -> None:
    reply = run(worker, "def f():\n    return 1 / 0\nf()")
    error = reply.ran[0].error
    assert (error.type, error.cell, error.line) == ("ZeroDivisionError", 1, 2)


def test_what_becomes_of_one_cell_stops_no_other(worker: Worker) -> None:
    budget = Budget(ASSIGNMENT.limits)
    sources = ["x = [1.5]", "1 / 0", "raise SystemExit", "x.append(2.5)"]
    cells = [{"cell": number, "first_line": 1, "source": source} for number, source in enumerate(sources, start=1)]
    with worker.box([], 256, ASSIGNMENT.limits) as box:
        reply = box.ask({"do": "run", "cells": cells}, Ran, budget)
        assert isinstance(reply, Ran)
        errors = [ran.error.type if ran.error else "" for ran in reply.ran]
        assert errors == ["", "ZeroDivisionError", "SystemExit", ""]
        found = box.ask({"do": "read", "name": "x", "point": []}, NumbersRead, budget)
        assert isinstance(found, NumbersRead)
        assert found.numbers == [1.5, 2.5]


def test_printing_and_reading_go_nowhere(worker: Worker) -> None:
    reply = run(worker, "print('x' * 10**7)\nimport sys; sys.stderr.write('y')\ninput()")
    assert reply.ran[0].error.type == "EOFError"


def test_the_evaluations_of_a_batch_do_not_disturb_one_another(worker: Worker) -> None:
    source = (
        "class Value:\n    def __init__(self, data): self.data, self.grad = data, 0.0\n    def __neg__(self): return 1 / 0\n"
        "    def backward(self): self.grad = 1.0\n"
    )
    budget = Budget(ASSIGNMENT.limits)
    with worker.box([], 256, ASSIGNMENT.limits) as box:
        box.ask({"do": "run", "cells": [{"cell": 1, "first_line": 1, "source": source}]}, Ran, budget)
        programs = [{"steps": [], "output": 0}, {"steps": [["neg", 0]], "output": 1}]
        items = [[0, [1.0], False, 0.0], [1, [1.0], False, 0.0], [0, [2.0], True, 0.0]]
        reply = box.ask({"do": "evaluate", "programs": programs, "items": items}, Evaluations, budget)
    assert isinstance(reply, Evaluations)
    assert [answer.data for answer in reply.answers] == [1.0, None, 2.0]
