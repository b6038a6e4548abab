"""Runs a submission's cells inside the box: ``Cells`` holds the namespace that they share."""

import __future__

import ast
import builtins
import functools
import io
import operator
import random
import sys
from types import CodeType, ModuleType
from typing import Any

from .errors import describe
from .numeric import as_number
from .standins import StandIn

FUTURE = functools.reduce(operator.or_, (getattr(__future__, name).compiler_flag for name in __future__.all_feature_names))
"""The flags of code that was compiled with a ``__future__`` import."""


class Silence(io.TextIOBase):
    """Takes what a student prints and forgets it."""

    def write(self, text: str) -> int:
        """Forget ``text``; return its length, as writing does."""
        return len(text)

    def writable(self) -> bool:
        """A print may write here."""
        return True


class Cells:
    """The state of one replay: a namespace, in which cells are run."""

    def __init__(self) -> None:
        self._future = 0
        main = ModuleType("__main__")
        sys.modules["__main__"] = main  # dataclasses and typing look a class's module up here
        self.names: dict[str, Any] = main.__dict__
        self.names.update(__builtins__=builtins, display=StandIn(), get_ipython=StandIn())
        random.seed(0)  # what a student draws must repeat; Python draws a new seed at every fork
        sys.stdout, sys.stderr, sys.stdin = Silence(), Silence(), io.StringIO()

    def do_run(self, request: dict[str, Any]) -> dict[str, Any]:
        """Run cells, one after another, whatever becomes of each; answer what names hold after it."""
        return {"ran": [self._ran(cell) for cell in request["cells"]]}

    def _ran(self, cell: dict[str, Any]) -> dict[str, Any]:
        try:
            self._execute(cell["source"], cell["cell"], cell["first_line"])
            outcome: dict[str, Any] = {}
        except BaseException as error:  # noqa: BLE001 - as in serve
            outcome = {"error": describe(error)}
        return {**outcome, "facts": self._facts()}

    def _execute(self, source: str, cell: int, first_line: int) -> None:
        compiled = self._compiled(source, cell, first_line)
        self._future |= compiled.co_flags & FUTURE  # as in a notebook, a __future__ import holds for the cells after it
        exec(compiled, self.names)  # noqa: S102 - this is what a box is for

    def _compiled(self, source: str, cell: int, first_line: int) -> CodeType:
        code: Any = source
        if first_line > 1:  # a statement of a plain file: errors name the file's lines
            try:
                code = ast.increment_lineno(ast.parse(source), first_line - 1)
            except SyntaxError as error:
                error.lineno = (error.lineno or 1) + first_line - 1
                error.filename = f"<cell {cell}>"
                raise
        compiled: CodeType = compile(code, f"<cell {cell}>", "exec", self._future, dont_inherit=True)
        return compiled

    def _facts(self) -> dict[str, bool]:
        """Say what the reader of the public edition must know of the names after a cell."""
        value, loss = self.names.get("Value"), self.names.get("loss")
        is_value = isinstance(value, type) and isinstance(loss, value)
        return {"loss_is_value": is_value, "loss_has_gradient": is_value and _has_gradient(loss)}


def _has_gradient(loss: Any) -> bool:
    """Return whether a backward pass began at a Value: its own gradient is not zero."""
    try:
        return as_number(loss.grad) != 0.0
    except BaseException:  # noqa: BLE001 - the attribute is the student's, and so is what it raises
        return False
