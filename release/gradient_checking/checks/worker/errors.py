"""Errors of a student's code as data: ``describe`` returns type, message, and the cell and line where it was last seen."""

import re
from types import TracebackType
from typing import Any

from .evaluation import NotAValue
from .numeric import NotANumber

ADDRESS = re.compile(r"0x[0-9a-f]{6,16}\b")
"""An object's address, which differs from run to run."""

LONGEST_TEXT = 200
"""Characters of an error's message that are kept."""


def describe(error: BaseException) -> dict[str, Any]:
    """Return an error of a student's code as data: type, message, and the deepest line of a cell that it passed."""
    try:
        text = str(error.msg if isinstance(error, SyntaxError) else error)[: 4 * LONGEST_TEXT]
        whole = text.encode("utf-8", "replace").decode()  # half a character could not be sent
        message = ADDRESS.sub("0x...", whole)[:LONGEST_TEXT]
    except BaseException:  # noqa: BLE001 - an error's own __str__ may raise, too
        message = ""
    cell, line = _place(error, error.__traceback__)
    kind = "" if isinstance(error, NotANumber | NotAValue) else type(error).__name__[:80]
    return {"type": kind, "message": message, "cell": cell, "line": line}


def _place(error: BaseException, traceback: TracebackType | None) -> tuple[int | None, int | None]:
    """Return the cell and line where the student's code was last seen."""
    cell = line = None
    if isinstance(error, SyntaxError) and str(error.filename).startswith("<cell "):
        return int(str(error.filename)[6:-1]), error.lineno
    while traceback is not None:
        name = traceback.tb_frame.f_code.co_filename
        if name.startswith("<cell ") and name[6:-1].isdigit():
            cell, line = int(name[6:-1]), traceback.tb_lineno
        traceback = traceback.tb_next
    return cell, line
