"""Finishes many submissions on all processors of this machine.

``finish_all`` yields them as they come. Each process has a grader of its own; one that dies takes nothing with it: what
it was at is graded again, and what kills a process twice is told as the grader's fault. What is made of a
submission does not depend on how many processes there are, nor on the order in which they come.
"""

import atexit
import gc
import os
import signal
import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection
from multiprocessing.connection import wait as wait_for
from pathlib import Path
from typing import Self

import msgspec

from autograder import __version__
from autograder.assignment import Assignment, load
from autograder.class_run.finishing import Finished, finish
from autograder.course import Course, Secret
from autograder.engine.grading import EditionChoice, Grader
from autograder.engine.templates import Templates
from autograder.gradebook.handed_in import handed_in
from autograder.gradebook.marks import marks
from autograder.gradebook.release import Release
from autograder.results import ExerciseResult, Results, Verdict

DIED = "the process that graded it died each time that it was tried; run `autograder doctor`"
_templates: Templates | None = None  # those of the processes of this run, in each of them

MOST_TRIES = 2
"""How often a submission is graded whose process died."""


@dataclass(frozen=True)
class Task:
    """All that a process must know to finish one submission; another machine that has the course could do it, too.

    Attributes:
        assignment: The assignment's name.
        root: The course's folder.
        key: The secret.
        edition: Which edition submissions are of.
        release: The notebook that was handed out.
        student: Whose submission it is.
        folder: Where it lies.
    """

    assignment: str
    root: str
    key: bytes
    edition: EditionChoice
    release: str
    student: str
    folder: str


class Processes:
    """Processes that grade, each with a grader of its own; they may outlive a run, so that the next one need not wait.

    A context manager, whose end is theirs.

    Args:
        processes: How many; by default as many as there are processors.
    """

    def __init__(self, processes: int = 0) -> None:
        self.count = processes or len(os.sched_getaffinity(0))
        self._running: _Running | None = None
        self._given: set[Future[bytes]] = set()

    def give(self, task: Task) -> Future[bytes]:
        """Let one of them finish a submission.

        Raises:
            BrokenProcessPool: One has died.
        """
        if self._running is None:
            self._running = _Running.start(self.count)
        future = self._running.executor.submit(finished, task)
        self._given.add(future)
        future.add_done_callback(self._given.discard)
        return future

    def warm(self, task: Task) -> None:
        """Let each process grade something once; nobody waits for it."""
        for _ in range(self.count):
            self.give(task)

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
    def start(cls, count: int) -> Self:
        context, templates = get_context("spawn"), Templates.start()
        theirs, lifeline = context.Pipe(duplex=False)
        return cls(ProcessPoolExecutor(count, context, _begin, (templates, theirs)), templates, lifeline)

    def end(self, *, at_once: bool) -> None:
        """End them; ``at_once``, nobody waits for what they are at."""
        if at_once:
            self.lifeline.close()
        self.executor.shutdown(cancel_futures=True)
        self.lifeline.close()
        self.templates.close()


def _begin(templates: Templates, lifeline: Connection) -> None:
    """Live as long as who started the run: end when it is killed, and leave a Ctrl-C, which all of a terminal get, to it."""
    global _templates  # noqa: PLW0603 - a process has one, as it has one grader
    _templates = templates
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(50_000, 20, 50)  # little of what grading leaves behind is a circle, and looking for one costs much
    threading.Thread(target=_end_with_the_run, args=[lifeline], daemon=True).start()


def _end_with_the_run(lifeline: Connection) -> None:
    if parent := parent_process():
        wait_for([parent.sentinel, lifeline])
        os._exit(1)  # nobody is left to whom a result could go


def finish_all(every: Sequence[Task], processes: int = 0, warm: Processes | None = None) -> Iterator[Finished]:
    """Yield what is made of each submission, in the order in which they are done.

    Args:
        every: What there is to do.
        processes: How many at once; by default as many as there are processors.
        warm: Processes to use; by default some that end with the last submission.
    """
    todo = {task.student: task for task in every}
    tries: Counter[str] = Counter()
    suspects: list[str] = []  # they were being graded when a process died: one of them by itself tells whose fault it is
    while todo:
        count = 1 if suspects else processes or len(os.sched_getaffinity(0))
        running: dict[Future[bytes], str] = {}
        chosen = [todo[student] for student in suspects or todo]
        used = warm if warm and not suspects else Processes(min(count, len(chosen)))
        try:
            for finished in _finished(used, chosen, running, 1 if suspects else 2 * count):
                del todo[finished.student]
                yield finished
            suspects = []
        except BrokenProcessPool:
            used.end()
            tries.update(running.values() if suspects else ())
            suspects = [student for student in running.values() if tries[student] < MOST_TRIES]
            for student in [student for student in todo if tries[student] >= MOST_TRIES]:
                yield could_not(todo.pop(student), DIED)
        finally:
            if used is not warm:
                used.end()


def _finished(used: Processes, chosen: Sequence[Task], running: dict[Future[bytes], str], ahead: int) -> Iterator[Finished]:
    """Yield what is finished; only a few submissions are given out ahead, so that a death concerns few.

    Raises:
        BrokenProcessPool: A process has died; ``running`` holds what was being graded, by student.
    """
    waiting = list(reversed(chosen))
    while waiting or running:
        while waiting and len(running) < ahead:
            task = waiting.pop()
            running[used.give(task)] = task.student
        done, _rest = wait(running, return_when=FIRST_COMPLETED)
        for future in done:
            data = future.result()
            del running[future]
            yield msgspec.json.decode(data, type=Finished)


def finished(task: Task) -> bytes:
    """Finish one submission in this process; return it as JSON; never raise for its sake."""
    try:
        assignment, grader = _assignment(task.assignment), _grader(task.assignment, task.root, task.key, task.edition)
        release = _release(task.release, task.assignment)
        made = finish(handed_in(Path(task.folder), assignment.notebook), task.student, assignment, release, grader)
    except Exception as fault:  # noqa: BLE001 - a bug of the grader's costs no other submission its grade
        made = could_not(task, f"the grader failed: {type(fault).__name__}: {fault}")
    return msgspec.json.encode(made)


@cache
def _assignment(name: str) -> Assignment:
    return load(name)


@cache
def _grader(assignment: str, root: str, key: bytes, edition: EditionChoice) -> Grader:
    """Return this process's grader; it ends with the process."""
    grader = Grader(_assignment(assignment), Course(Path(root)), Secret(key), edition, templates=_templates)
    atexit.register(grader.close)
    return grader


@cache
def _release(path: str, assignment: str) -> Release:
    return Release.read(Path(path), _assignment(assignment))


def could_not(task: Task, reason: str) -> Finished:
    """Return what is said of a submission where the grader failed: a person must grade it, and nobody loses a point."""
    assignment, release = load(task.assignment), _release(task.release, task.assignment)
    exercises = tuple(
        ExerciseResult(name, entry.title, Verdict.COULD_NOT_GRADE, 0.0, 0.0, reason=reason)
        for name, entry in assignment.exercise.items()
    )
    results = Results(task.student, task.assignment, task.edition, exercises, __version__, Secret(task.key).hash)
    told = marks(results, release, assignment)
    text = "This submission could not be graded; it lies in the folder of submissions as it was handed in."
    cell = {"cell_type": "markdown", "id": "notice", "metadata": {}, "source": text}
    notebook = {"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    scores = {name: mark.auto_score for name, mark in told.scores.items()}
    return Finished(task.student, results, msgspec.Raw(msgspec.json.encode(notebook)), scores, told.comments)
