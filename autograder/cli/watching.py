"""``autograder autograde --watch``: a line for each submission that arrives, and a summary at the end."""

import signal
import sys
from collections import Counter
from collections.abc import Callable, Collection
from contextlib import closing
from typing import TYPE_CHECKING, NoReturn

import typer

if TYPE_CHECKING:
    from autograder.class_run.running import Run, Step


def watch_class(run_of: "Callable[[], Run]", students: Collection[str], *, poll: bool) -> NoReturn:
    """Grade what is there and what arrives, until Ctrl-C or a polite end of the process; then say how much that was.

    Args:
        run_of: Reads the course.
        students: Whose; all of them where it is empty.
        poll: Look the folder over, since the system does not tell what changes in it.
    """
    from autograder.class_run.watching import watch  # noqa: PLC0415 - a --help must not wait for it
    from autograder.notebook.shown import clean  # noqa: PLC0415 - as above

    signal.signal(signal.SIGTERM, signal.default_int_handler)
    counted: Counter[str] = Counter()
    first = True
    try:
        with closing(watch(run_of, students, poll=poll, trouble=_trouble)) as steps:
            for step in steps:
                if step is None:
                    if first:
                        _say(f"{_graded(counted)}; watching {clean(str(run_of().places.submitted), 300)}, Ctrl-C ends it")
                    first = False
                elif step.problem:
                    _say(clean(step.problem, 300))
                elif step.finished:
                    counted["unreadable" if step.finished.results.unreadable else "graded"] += 1
                    _say(_line(step))
    except KeyboardInterrupt:
        _say(f"\n{_graded(counted)}; what was being graded is graded by the next run")
    raise typer.Exit(0)


def _line(step: "Step") -> str:
    """Return what became of a submission."""
    from autograder.feedback_text import next_exercise, reached  # noqa: PLC0415 - as in watch_class
    from autograder.notebook.shown import clean  # noqa: PLC0415 - as in watch_class

    name = clean(step.student, 60)
    if step.finished is None:
        return name
    results = step.finished.results
    if results.unreadable:
        return f"{name}: {clean(results.unreadable, 300)}"
    if not results.complete:
        return f"{name}: not graded to the end; see autograder report"
    following = next_exercise(results)
    more = f", first {following.name}" if following else ", all right"
    lines = [f"{name}: {reached(results.score, results.max_score)}{more}"]
    lines += [f"TAMPERING by {name}: {clean(sentence, 300)}" for sentence in step.finished.tampering]
    return "\n".join(lines)


def _graded(counted: "Counter[str]") -> str:
    """Return how many were graded."""
    many = counted.total()
    unreadable = f", {counted['unreadable']} of them unreadable" if counted["unreadable"] else ""
    return f"{many} submission{'' if many == 1 else 's'} written{unreadable}"


def _trouble(error: Exception) -> None:
    from autograder.notebook.shown import clean  # noqa: PLC0415 - as in watch_class

    sys.stderr.write(f"autograder: {clean(str(error), 1000)}; tried again within a minute\n")


def _say(line: str) -> None:
    """Print at once: somebody watches, or a log is followed."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
