"""Processes that grade, and live as long as who started them: ``Processes``.

They are forked from one process that has loaded what all of them need (``preloading``), so that its start is paid for once,
and they share its memory. ``begin_to_load`` has it loaded while the caller is at something else.
"""

import atexit
import gc
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import forkserver, get_context, parent_process, resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.connection import wait as wait_for
from typing import Self

from autograder.assignment import Assignment, load
from autograder.class_run import tasks
from autograder.class_run.tasks import Task
from autograder.engine.interrupts import unheard
from autograder.engine.templates import Templates

PRELOADED = ["autograder.class_run.preloading"]
CONTEXT = get_context("forkserver")
_begun: list[Templates] = []  # for those processes that are started next


def begin_to_load(assignment: Assignment) -> None:
    """Begin to load what processes that grade an assignment will need, and return at once."""
    CONTEXT.set_forkserver_preload(PRELOADED)
    resource_tracker.ensure_running()  # it would unblock the signal again where it starts together with the other
    with unheard():
        forkserver.ensure_running()
    if not _begun:
        _begun.append(Templates.start({False} | {True for entry in assignment.exercise.values() if entry.torch}))


@atexit.register
def _end_what_is_not_used() -> None:
    """End what was begun for a run in which there was nothing to grade."""
    while _begun:
        _begun.pop().close(at_once=True)


class Processes:
    """Processes that grade, each with a grader of its own; they may outlive a run, so that the next one need not wait.

    A context manager, whose end is theirs.

    Args:
        processes: How many; by default as many as there are processors.
    """

    def __init__(self, processes: int = 0) -> None:
        self.count = processes or len(os.sched_getaffinity(0))
        self._running: _Running | None = None
        self._given: set[Future[None]] = set()

    def give(self, task: Task) -> Future[None]:
        """Let one of them finish a submission; ``tasks.passed_on`` returns what was made of it.

        Raises:
            BrokenProcessPool: One has died.
        """
        return self._give(tasks.pass_on, task)

    def _give(self, what: Callable[[Task], None], task: Task) -> Future[None]:
        if self._running is None:
            begin_to_load(load(task.assignment))
            self._running = _Running.start(self.count, _begun.pop())
        future = self._running.executor.submit(what, task)
        self._given.add(future)
        future.add_done_callback(self._given.discard)
        return future

    def warm(self, task: Task) -> None:
        """Let each process grade something once; nobody waits for it."""
        for _ in range(self.count):
            self._give(tasks.warm, task)

    def end(self) -> None:
        """End the processes, and what they are at; the next ones are fresh."""
        if self._running:
            self._running.end(at_once=any(not future.done() for future in [*self._given]))
        self._running = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.end()


@dataclass(frozen=True)
class _Running:
    """Processes that run.

    Attributes:
        executor: Gives them what they do.
        templates: What their workers are forked from.
        lifeline: What ends them when it is closed, whatever they are at.
    """

    executor: ProcessPoolExecutor
    templates: Templates
    lifeline: Connection

    @classmethod
    def start(cls, count: int, templates: Templates) -> Self:
        theirs, lifeline = CONTEXT.Pipe(duplex=False)
        return cls(ProcessPoolExecutor(count, CONTEXT, _begin, (templates, theirs)), templates, lifeline)

    def end(self, *, at_once: bool) -> None:
        """End them; ``at_once``, nobody waits for what they are at."""
        if at_once:
            self.lifeline.close()
        self.executor.shutdown(cancel_futures=True)
        self.lifeline.close()
        self.templates.close()


def _begin(templates: Templates, lifeline: Connection) -> None:
    """Live as long as who started the run: end when it is killed, and leave a Ctrl-C, which all of a terminal get, to it."""
    tasks.fork_from(templates)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(50_000, 20, 50)  # little of what grading leaves behind is a circle, and looking for one costs much
    threading.Thread(target=_end_with_the_run, args=[lifeline], daemon=True).start()


def _end_with_the_run(lifeline: Connection) -> None:
    if parent := parent_process():
        wait_for([parent.sentinel, lifeline])
        os._exit(1)  # nobody is left to whom a result could go
