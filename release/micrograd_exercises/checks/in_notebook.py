"""The same checks on the names that a notebook holds at this moment, in the notebook's own process.

There is no process to stop here: where the system has alarms, a question that never ends is given up; elsewhere the
notebook's button does so. The class ``Value`` is left as it was.
"""

import contextlib
import io
import re
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from checks import closer, drawing, explaining, hints, running, table
from checks.answering import Answers
from checks.colours import Look, speak
from checks.contents import Contents, Damaged, load
from checks.findings import Finding
from checks.judging import (
    LEFT_OUT,
    NOT_YET,
    UNWRITTEN,
    Standing,
    grouped,
    plan,
    standing_of,
    waiting,
)
from checks.placing import place, written_parts
from checks.reading import Cell, Work, as_python
from checks.worker.drawn import DrawnGraph

LOOK = Look(coloured=False, plain=True)


class Endless(BaseException):
    """A question takes too long; no `except Exception` of a student's stops it."""


def run() -> None:
    """Check what this notebook holds so far, and print what is right and what is not."""
    contents = _contents()
    if contents is None:
        return
    standings = _standings(contents)
    speak(table.summary(standings, contents, "this notebook", LOOK) + "\n")
    speak(_as_calls(table.look_first(standings, contents, LOOK)))


def hint(name: str, *, every: bool = False) -> None:
    """Print the next hint for an exercise."""
    contents = _contents()
    if contents and _known(name, contents):
        speak(_as_calls(hints.next_hint(contents.exercises[name], Path.cwd(), every=every)))


def draw(name: str) -> Any:
    """Return a picture of the example's graph, or print it."""
    graph = _closer(name, "graph")
    if graph is None:
        return None
    told, finding, contents = graph
    nodes = drawing.marked(told, finding, contents)
    svg = drawing.as_svg(drawing.as_dot(nodes, finding.expression))
    text = f"{finding.expression}\n\n{drawing.as_text(nodes)}"
    if svg is None or "IPython" not in sys.modules:
        speak(text)
        return None
    return Picture(svg, text)


def why(name: str) -> None:
    """Print the backward pass of the example."""
    found = _closer(name, "replay")
    if found:
        speak(explaining.explained(*found))


class Picture:
    """A picture that a notebook shows, with its text for those who do not see it."""

    def __init__(self, svg: str, text: str) -> None:
        self._svg, self._text = svg, text

    def __repr__(self) -> "str":
        return self._text

    def _repr_svg_(self) -> str:
        return self._svg


def _as_calls(text: str) -> str:
    """Return a text whose commands are calls, as a notebook takes them."""
    text = re.sub(rf"{table.COMMAND} hint (\w+) --all", r'checks.hint("\1", every=True)', text)
    return re.sub(rf"{table.COMMAND} (\w+) (\w+)", r'checks.\1("\2")', text)


def _contents() -> "Contents | None":
    try:
        return load()
    except Damaged as problem:
        speak(f"checks: {problem}")
        return None


def _known(name: str, contents: Contents) -> bool:
    if name not in contents.exercises:
        speak(f"checks: there is no exercise '{name}'; there are: {', '.join(contents.exercises)}")
    return name in contents.exercises


def _names() -> "dict[str, Any]":
    """Return the notebook's own names."""
    return sys.modules["__main__"].__dict__


def _cells(names: "dict[str, Any]") -> "tuple[Cell, ...]":
    """Return what was run in the notebook so far, as IPython remembers it."""
    sources = [source for source in names.get("In") or [] if isinstance(source, str) and source]
    return tuple(Cell(number, as_python(source)) for number, source in enumerate(sources, start=1))


def _standings(contents: Contents, only: "Sequence[str]" = ()) -> "list[Standing]":
    names = _names()
    work = Work(Path("this notebook"), _cells(names))
    own = place(work.cells, contents)
    found = []
    for name, exercise in contents.exercises.items():
        cell = own[name]
        if only and name not in only:
            continue
        if exercise.answer not in names or (cell is not None and not written_parts(cell, exercise)):
            found.append(Standing(exercise, UNWRITTEN))
        elif exercise.torch and not _has("torch"):
            found.append(Standing(exercise, LEFT_OUT, note="torch is not installed here, so nothing was compared"))
        else:
            found.append(_judged(exercise.name, contents, work, cell, names))
    return waiting(found, contents)


def _has(module: str) -> bool:
    from importlib.util import find_spec  # noqa: PLC0415 - as above

    return module in sys.modules or find_spec(module) is not None


def _judged(name: str, contents: Contents, work: Work, cell: "Cell | None", names: "dict[str, Any]") -> Standing:
    exercise = contents.exercises[name]
    asked = plan(exercise, cell.source if cell else "")
    replies: list[Any] = []
    seconds = running.TORCH_SECONDS if exercise.torch else running.SECONDS
    with _as_it_was(names):
        answers = Answers(names)
        for _number, request in asked:
            over: list[bool] = []
            with contextlib.suppress(Endless), _limited(seconds, over):
                replies.append(answers.answer(request))
            if over:  # the harness takes whatever is raised for an error of the student's
                sentence = f"{exercise.answer} {running.ENDLESS}."
                return Standing(exercise, NOT_YET, finding=Finding(sentence))
    return standing_of(exercise, grouped(asked, replies), contents, work)


def _closer(name: str, what: str) -> "tuple[dict[str, Any], Finding, Contents] | None":
    contents = _contents()
    if contents is None or not _known(name, contents):
        return None
    try:
        finding = closer.example_of(_standings(contents, [name])[0])
        names = _names()
        over: list[bool] = []
        reply = None
        with _as_it_was(names), contextlib.suppress(Endless), _limited(running.SECONDS, over):
            reply = Answers(names).answer(closer.asked_of(finding, what))
        told = closer.checked(None if over else reply)
    except closer.Nothing as reason:
        speak(str(reason))
        return None
    return told, finding, contents


@contextlib.contextmanager
def _limited(seconds: float, over: "list[bool]") -> "Iterator[None]":
    """Raise ``Endless`` where something takes too long, if this system can, and note in ``over`` that it did."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(*_signal: Any) -> None:
        over.append(True)
        raise Endless

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@contextlib.contextmanager
def _as_it_was(names: "dict[str, Any]") -> "Iterator[None]":
    """Let nothing be printed, Graphviz remember what is drawn, and the notebook's classes be what they were afterwards."""
    swapped = {
        name: thing
        for name, thing in list(names.items())
        if getattr(thing, "__module__", "").startswith("graphviz") and getattr(thing, "__name__", "") in ("Digraph", "Graph")
    }
    names.update(dict.fromkeys(swapped, DrawnGraph))
    try:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            yield
    finally:
        names.update(swapped)
        for thing in list(names.values()):
            if isinstance(thing, type) and "_counted_hash" in thing.__dict__:
                for mark in ("_counted_hash", "__hash__"):
                    delattr(thing, mark)
