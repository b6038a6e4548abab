"""Finishes many submissions on all processors of this machine.

``finish_all`` yields them as they come. Each process has a grader of its own; one that dies takes nothing with it: what
it was at is graded again, and what kills a process twice is told as the grader's fault. What is made of a
submission does not depend on how many processes there are, nor on the order in which they come.
"""

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures.process import BrokenProcessPool

from autograder.class_run.finishing import Finished
from autograder.class_run.processes import Processes
from autograder.class_run.tasks import Task, could_not, passed_on

DIED = "the process that graded it died each time that it was tried; run `autograder doctor`"

MOST_TRIES = 2
"""How often a submission is graded whose process died."""


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
        running: dict[Future[None], str] = {}
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


def _finished(used: Processes, chosen: Sequence[Task], running: dict[Future[None], str], ahead: int) -> Iterator[Finished]:
    """Yield what is finished; only a few submissions are given out ahead, so that a death concerns few.

    Raises:
        BrokenProcessPool: A process has died; ``running`` holds what was being graded, by student.
    """
    tasks = {task.student: task for task in chosen}
    waiting = list(reversed(chosen))
    while waiting or running:
        while waiting and len(running) < ahead:
            task = waiting.pop()
            running[used.give(task)] = task.student
        done, _rest = wait(running, return_when=FIRST_COMPLETED)
        for future in done:
            future.result()
            yield passed_on(tasks[running.pop(future)])
