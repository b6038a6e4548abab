"""Grades submissions as they arrive, with graders that stay warm.

``watch`` yields each as it is done, and None where it has done all that there is. Each round is a class run of its own: the
right to write is given back between two of them, and what a killed round has not written the next one writes. The course
is read anew in each round, so that a check, a due date or an extension that was changed counts from then on.
"""

from collections.abc import Callable, Collection, Generator, Iterator
from dataclasses import replace

from autograder.class_run.arriving import Arrivals
from autograder.class_run.processes import Processes
from autograder.class_run.running import Run, Step, autograde, task_of
from autograder.class_run.writing import names
from autograder.misconceptions.certificate import content_hash
from autograder.misconceptions.patching import SOLUTIONS

Trouble = Callable[[Exception], None]
"""Is told what keeps a round from being done; the next one tries again."""


def watch(run_of: Callable[[], Run], students: Collection[str], *, poll: bool, trouble: Trouble) -> Generator[Step | None]:
    """Grade what is there, then whatever arrives, until somebody interrupts.

    Args:
        run_of: Reads the course.
        students: Whose; all of them where it is empty.
        poll: See ``Arrivals``.
        trouble: Is told what keeps a round from being done.
    """
    run = run_of()
    arrivals = Arrivals(run.places.submitted, poll=poll)
    with Processes(run.processes) as warm:
        checks = content_hash(run.assignment)
        warm.warm(task_of(run, "warm", SOLUTIONS / run.assignment.name))
        yield from _round(replace(run, warm=warm), students)
        yield None
        for arrived in arrivals:
            try:
                run = run_of()
                if (now := content_hash(run.assignment)) != checks:
                    checks = now
                    warm.end()  # their checks are those of before
                yield from _round(replace(run, warm=warm), students, arrived)
            except Exception as error:  # noqa: BLE001 - a drive that is gone for a moment, a file half edited: it goes on
                trouble(error)
            yield None


def _round(run: Run, students: Collection[str], arrived: Collection[str] | None = None) -> Iterator[Step]:
    """Grade those who are there, of ``students`` where any are named, of those who have ``arrived`` where that is known."""
    here = names(run.places.submitted, run.assignment.name)
    chosen = [one for one in here if (not students or one in students) and (arrived is None or one in arrived)]
    if chosen:
        yield from autograde(run, chosen, changed=True)
