"""The kit in a page, where there is one process only: ``check``, ``look_closer`` and ``try_out`` take and return JSON.

The page runs this in a worker that it can end at any moment, so that nothing here has a time limit. Before each cell and
each exercise the page is told what comes, so that it can say what never ended.
"""

import ast
import contextlib
import io
import json
import sys
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

from autograder.kit import as_json, closer, drawing, explaining, judging, placing, running
from autograder.kit.answering import Answers
from autograder.kit.contents import Exercise, load
from autograder.kit.findings import described
from autograder.kit.reading import Cell, Work, as_python, parsed
from autograder.site.put_back import put_back
from autograder.worker import standins

PAGE = Path("this page.ipynb")
MOST_PRINTED = 10_000
MOST_KEPT = 512
Tell = Callable[[str], Any]
"""Is told of something that the page is to know at once."""

_python = lru_cache(MOST_KEPT)(as_python)
_contents = lru_cache(maxsize=1)(load)
_parsed = lru_cache(MOST_KEPT)(parsed)
_Swapped = tuple[ModuleType, str, Any]


@lru_cache(maxsize=2048)
def _parts(source: str, exercise: str) -> tuple[str, ...]:
    return placing.written_parts(Cell(1, source), _contents().exercises[exercise])


def _written_parts(cell: Cell, exercise: Exercise) -> tuple[str, ...]:
    """Return what ``placing.written_parts`` does; most cells are what they were when this page was last checked."""
    return _parts(cell.source, exercise.name)


class _Answers(Answers):
    """Answers questions; a cell that is what it was is not compiled again, which is half of what it costs."""

    def _compiled(self, source: str, cell: int, first_line: int) -> CodeType:
        key = source, cell, self._future
        if len(_CODE) > MOST_KEPT:
            _CODE.clear()
        if key not in _CODE:
            _CODE[key] = super()._compiled(source, cell, first_line)
        return _CODE[key]


_CODE: dict[tuple[str, int, int], CodeType] = {}
_KEPT: dict[str, tuple[tuple[str, ...], list[Any], list[dict[str, Any]]]] = {}
"""By exercise, what was asked last: the cells up to its own, the requests, the answers."""


def check(cells: str, tell: Tell, found: Tell) -> str:
    """Run all cells, judge all exercises; return what each cell printed.

    Args:
        cells: The code cells, as a list of ``{"id", "grade_id", "source"}``.
        tell: Is called with the id of what begins.
        found: Is called with where the exercises stand, before those cells are run that no exercise needs.
    """
    page = _Page(cells, tell)
    with page.asked():
        standings = judging.judge(page.work, _contents())
        found(json.dumps(as_json.data_of(standings, _contents(), PAGE.name)))
        page.run_the_rest()
    return json.dumps({"outputs": page.outputs})


def look_closer(cells: str, exercise: str, tell: Tell) -> str:
    """Return the graph of an exercise's smallest example, as DOT and in words, and its backward pass step by step."""
    page, contents = _Page(cells, tell), _contents()
    with page.asked():
        standing = judging.judge(page.work, contents, [exercise])[0]
        try:
            finding = closer.example_of(standing)
            graph, replay = (
                closer.reply_of(page.work, contents, standing.exercise, closer.asked_of(finding, what))
                for what in ("graph", "replay")
            )
        except closer.Nothing as reason:
            return json.dumps({"nothing": str(reason)})
    nodes = drawing.marked(graph, finding, contents)
    inputs = ", ".join(f"{name} = {value!r}" for name, value in finding.inputs.items())
    title = f"{finding.expression}   with {inputs}"
    steps = explaining.explained(replay, finding, contents)
    return json.dumps({"dot": drawing.as_dot(nodes, title), "table": drawing.as_text(nodes), "steps": steps})


def try_out(cells: str, source: str, tell: Tell) -> str:
    """Run all cells, then some lines of Python; return what they print, and the value of the last one."""
    page = _Page(cells, tell)
    with page.asked():
        page.run_the_rest()
        return json.dumps({"printed": page.printed_by(source)})


class _Page:
    """The cells of a page, and what they print when they are run."""

    def __init__(self, cells: str, tell: Tell) -> None:
        found = json.loads(cells)
        self._ids = [cell["id"] for cell in found]
        self._tell = tell
        self._names: dict[str, Any] = {}
        self._ran = 0
        self._answers: Answers | None = None
        self.outputs: dict[str, str] = {}
        self.work = Work(
            PAGE,
            tuple(Cell(number, _python(cell["source"]), cell["grade_id"]) for number, cell in enumerate(found, start=1)),
        )

    @contextlib.contextmanager
    def asked(self) -> Iterator[None]:
        """Let the kit ask this process, where it would otherwise start one, and remember what has not changed."""
        ours: list[_Swapped] = [
            (running, "ask", self._ask),
            (judging, "written_parts", _written_parts),
            (placing, "parsed", _parsed),
        ]
        kits: list[_Swapped] = [(module, name, getattr(module, name)) for module, name, _ in ours]
        _put(ours)
        try:
            with put_back():
                yield
        finally:
            _put(kits)

    def run_the_rest(self) -> None:
        """Run the cells that no exercise needed, for what they print."""
        with _stand_ins():
            if self._answers is None:
                self._begin()
            for cell in self.work.cells[self._ran :]:
                self._run(cell)

    def printed_by(self, source: str) -> str:
        """Return what a few lines print after all cells; the value of the last one, too."""
        assert self._answers is not None  # noqa: S101 - the cells have been run
        self._tell("")
        sys.stdout = printed = _Bounded()
        try:
            tree = ast.parse(source)
            last = tree.body[-1] if tree.body else None
            if isinstance(last, ast.Expr):
                tree.body.pop()
            exec(compile(tree, "<lines to try>", "exec"), self._answers.names)  # noqa: S102 - the student's own, in their own browser
            if isinstance(last, ast.Expr):
                value = eval(compile(ast.Expression(last.value), "<lines to try>", "eval"), self._answers.names)  # noqa: S307 - as above
                if value is not None:
                    print(repr(value))  # noqa: T201 - into what is returned
        except BaseException as error:  # noqa: BLE001 - whatever the lines raise is what is shown
            printed.write("".join(traceback.format_exception_only(error)))
        return printed.text()

    def _ask(
        self, work: Work, after: "Mapping[str, int]", requests: "Mapping[str, Sequence[Any]]", *, torch: bool = False
    ) -> running.Answered:
        """Do what ``running.ask`` does, without another process; torch is in no page."""
        del torch
        found = running.Answered()
        last = max((after[name] for name in requests), default=0)
        with _stand_ins():
            self._begin()
            for cell in work.cells[:last]:
                error = self._run(cell)
                if error:
                    found.errors[cell.number] = error
                for name in [name for name in requests if after[name] == cell.number]:
                    found.replies[name] = self._replies(name, requests[name], cell)
        return found

    def _replies(self, name: str, requests: "Sequence[Any]", own: Cell) -> "list[dict[str, Any] | None]":
        """Return what an exercise answers: after the same cells, it is what it was."""
        cells = tuple(cell.source for cell in self.work.cells[: own.number])
        asked = list(requests)
        if name not in _KEPT or _KEPT[name][:2] != (cells, asked):
            self._tell(name)
            once = {id(one): one for one in asked}  # most questions also ask whether gradients are added up
            answers = {key: self._answered(one) for key, one in once.items()}
            _KEPT[name] = cells, asked, [answers[id(one)] for one in asked]
        return list(_KEPT[name][2])

    def _begin(self) -> None:
        self._answers, self._ran = _Answers(), 0

    def _answered(self, request: "dict[str, Any]") -> "dict[str, Any]":
        assert self._answers is not None  # noqa: S101 - _begin was called
        sys.stdout = _Bounded()
        return self._answers.answer(request)

    def _run(self, cell: Cell) -> "dict[str, Any] | None":
        assert self._answers is not None  # noqa: S101 - _begin was called
        name = self._ids[cell.number - 1]
        self._tell(name)
        sys.stdout = printed = _Bounded()
        request = {"cells": [{"source": cell.source, "cell": cell.number, "first_line": 1}]}
        error: dict[str, Any] | None = self._answers.do_run(request)["ran"][0].get("error")
        self.outputs[name] = printed.text()
        if error:
            where = self.work.place(error.get("cell"), error.get("line"))
            self.outputs[name] += described(error, where) + "\n"
        self._ran = cell.number
        return error


def _put(swapped: "Sequence[_Swapped]") -> None:
    for module, name, thing in swapped:
        setattr(module, name, thing)


class _Bounded(io.StringIO):
    """Keeps the beginning of what is printed: a loop that prints must not fill the browser's memory."""

    _left = MOST_PRINTED

    def write(self, text: str) -> int:
        """Keep what there is room for."""
        super().write(text[: self._left])
        self._left = max(0, self._left - len(text))
        return len(text)

    def text(self) -> str:
        """Return what was kept."""
        return self.getvalue() + ("" if self._left else "\n... and more, which is not shown\n")


@contextlib.contextmanager
def _stand_ins() -> Iterator[None]:
    """Let cells import what they only draw with; afterwards nothing must look as if it were installed."""
    standins.install()
    try:
        yield
    finally:
        sys.meta_path.pop(0)
        for name in [name for name in sys.modules if name.partition(".")[0] in standins.STANDS_FOR]:
            del sys.modules[name]
