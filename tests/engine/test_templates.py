"""Zygotes that come from one template: each grader has its own, boxed as ever, and none depends on another one's life."""

import os
import signal
import time
from collections.abc import Iterator, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from autograder.assignment import load
from autograder.engine.budget import Budget
from autograder.engine.replies import NumbersRead, Ran
from autograder.engine.templates import Templates
from autograder.engine.worker import Worker, WorkerUnavailable
from autograder.expect.elsewhere import TorchElsewhere, evaluate_here
from autograder.expression import trace

LIMITS = load("micrograd_exercises").limits
PATIENCE = 60.0


@pytest.fixture
def templates() -> Iterator[Templates]:
    started = Templates.start()
    yield started
    started.close()


def answer(worker: Worker) -> float | str:
    """Return what a box of a worker's makes of a small sum."""
    with worker.box([], 256, LIMITS) as box:
        box.ask({"do": "run", "cells": [{"cell": 1, "first_line": 1, "source": "numbers = [6 * 7]"}]}, Ran, Budget(LIMITS))
        reply = box.ask({"do": "read", "name": "numbers", "point": []}, NumbersRead, Budget(LIMITS))
    assert isinstance(reply, NumbersRead)
    return reply.numbers[0]


def children(pid: int) -> list[int]:
    try:
        return [int(one) for path in Path(f"/proc/{pid}/task").glob("*/children") for one in path.read_text().split()]
    except OSError:
        return []


def below(pid: int) -> list[int]:
    """Return the descendants of a process."""
    return [one for child in children(pid) for one in (child, *below(child))]


def processes(templates: Templates, *, torch: bool = False) -> tuple[int, list[int]]:
    """Return a template, and all that was forked from it."""
    template = templates._processes[torch].pid  # noqa: SLF001 - nobody else needs to know
    return template, below(template)


def zygotes(templates: Templates) -> list[int]:
    """Return what was forked from the template without torch, one process for each zygote."""
    return children(processes(templates)[0])


def wait_for_the_end_of(pids: Sequence[int]) -> None:
    """Wait until processes have ended; what has ended has no memory to keep its arguments in."""
    until = time.monotonic() + PATIENCE
    paths = [Path(f"/proc/{pid}/cmdline") for pid in pids]
    while any(path.read_text(encoding="utf-8") for path in paths if path.exists()):
        assert time.monotonic() < until
        time.sleep(0.01)


def test_two_graders_share_a_template_and_no_zygote(templates: Templates) -> None:
    with Worker.start(templates=templates) as one, Worker.start(templates=templates) as other, Worker.start() as alone:
        assert answer(one) == answer(other) == answer(alone) == 42.0
        assert one.layers == other.layers == alone.layers
        assert one.wait_until_ready()["loaded"] == alone.wait_until_ready()["loaded"]
        if "pid" in one.layers:
            _template, forked = processes(templates)
            spaces = {Path(f"/proc/{pid}/ns/pid").readlink() for pid in forked if not below(pid)}
            assert len(spaces) == 2
            assert Path("/proc/self/ns/pid").readlink() not in spaces


def test_a_zygote_that_is_killed_takes_no_other_with_it(templates: Templates) -> None:
    with Worker.start(templates=templates) as one:
        answer(one)
        before = {*zygotes(templates)}
        with Worker.start(templates=templates) as other:
            answer(other)
            (killed,) = {*zygotes(templates)} - before
            (*_first, last) = [killed, *children(killed)]
            os.kill(killed, signal.SIGKILL)
            wait_for_the_end_of([killed, last])
            assert answer(one) == 42.0
            with pytest.raises(WorkerUnavailable):
                answer(other)
        with Worker.start(templates=templates) as third:
            assert answer(third) == 42.0


def test_where_the_template_has_died_zygotes_live_on_and_new_ones_share_nothing(templates: Templates) -> None:
    with Worker.start(templates=templates) as one:
        answer(one)
        template, _forked = processes(templates)
        os.kill(template, signal.SIGKILL)
        os.waitid(os.P_PID, template, os.WEXITED | os.WNOWAIT)
        with Worker.start(templates=templates) as other:
            assert answer(one) == answer(other) == 42.0


def test_nothing_is_preloaded_before_it_is_asked_for_and_nothing_is_left(templates: Templates) -> None:
    with Worker.start(templates=templates) as one:
        answer(one)
    template, forked = processes(templates)
    torch, none = processes(templates, torch=True)
    assert not none
    wait_for_the_end_of(forked)
    assert "numpy" in Path(f"/proc/{template}/maps").read_text(encoding="utf-8")
    assert "numpy" not in Path(f"/proc/{torch}/maps").read_text(encoding="utf-8")
    templates.close()
    assert not Path(f"/proc/{template}").exists()
    assert not Path(f"/proc/{torch}").exists()


def graded_elsewhere(templates: Templates, channel: Connection) -> None:
    worker = Worker.start(templates=templates)
    channel.send(answer(worker))
    channel.recv()


def test_a_process_that_is_killed_leaves_no_zygote_behind_and_the_template_to_others(templates: Templates) -> None:
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=graded_elsewhere, args=(templates, theirs))
    process.start()
    assert ours.recv() == 42.0
    _template, forked = processes(templates)
    assert forked
    process.kill()
    process.join()
    wait_for_the_end_of(forked)
    with Worker.start(templates=templates) as worker:
        assert answer(worker) == 42.0


def test_what_answers_for_torch_runs_outside_of_any_box_and_ends_with_its_grader(templates: Templates) -> None:
    asked = TorchElsewhere(templates.torch_answers)
    program = trace(lambda a: a.tanh() * a)
    assert asked.evaluate(program, [0.5]) == evaluate_here(program, [0.5])
    _template, (one,) = processes(templates, torch=True)
    assert Path(f"/proc/{one}/ns/pid").readlink() == Path("/proc/self/ns/pid").readlink()
    asked.close()
    wait_for_the_end_of([one])


def test_where_the_template_has_died_torch_is_asked_here(templates: Templates) -> None:
    template, _forked = processes(templates, torch=True)
    os.kill(template, signal.SIGKILL)
    os.waitid(os.P_PID, template, os.WEXITED | os.WNOWAIT)
    program = trace(lambda a: a.tanh() * a)
    assert TorchElsewhere(templates.torch_answers).evaluate(program, [0.5]) == evaluate_here(program, [0.5])
