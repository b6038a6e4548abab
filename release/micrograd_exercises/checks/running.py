"""Has a student's cells run and questions answered, by a process of its own that can be stopped: ``ask``.

A cell or a question that does not come to an end is left out, and all the others are asked once more without it.
"""

import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from checks.reading import Work

SECONDS = 3.0
"""Wall seconds that a cell or a question may take; answers that are no accident come within milliseconds."""

TORCH_SECONDS = 60.0
"""The same where torch has to be imported."""

MOST_ATTEMPTS = 6
ENDLESS = "does not come to an end"
CRASHED = "ends the whole process"
Request = dict[str, Any]


@dataclass
class Answered:
    """What became of the cells and of the questions.

    Attributes:
        errors: By cell, the error that it raised.
        stuck_cells: By cell, why it was left out.
        replies: By exercise, the answers, in the order of its questions; None where it was not asked.
        stuck: By exercise, why no more was asked, and at which question that was.
    """

    errors: "dict[int, dict[str, Any]]" = field(default_factory=dict)
    stuck_cells: "dict[int, str]" = field(default_factory=dict)
    replies: "dict[str, list[dict[str, Any] | None]]" = field(default_factory=dict)
    stuck: "dict[str, tuple[str, int]]" = field(default_factory=dict)


def ask(
    work: Work, after: "Mapping[str, int]", requests: "Mapping[str, Sequence[Request]]", *, torch: bool = False
) -> Answered:
    """Run the cells, and ask about each exercise what its own cell left.

    Args:
        work: The cells.
        after: By exercise, the number of its own cell.
        requests: By exercise, what is asked.
        torch: Whether the real torch is needed; otherwise something stands in for it.
    """
    found = Answered(replies={name: [None] * len(asked) for name, asked in requests.items()})
    last = max((after[name] for name in requests), default=0)
    for _ in range(MOST_ATTEMPTS):
        cells = [
            {"source": cell.source, "cell": cell.number, "first_line": cell.first_line if work.path.suffix == ".py" else 1}
            for cell in work.cells
            if cell.number <= last and cell.number not in found.stuck_cells
        ]
        asks = [
            {"after": after[name], "exercise": name, "requests": list(asked)}
            for name, asked in requests.items()
            if name not in found.stuck and after[name] not in found.stuck_cells
        ]
        request = {"cells": cells, "asks": asks, "torch": torch, "folder": str(work.path.parent)}
        if _complete(request, found, TORCH_SECONDS if torch else SECONDS):
            break
    return found


def _complete(request: "dict[str, Any]", found: Answered, seconds: float) -> bool:
    """Let a process answer; return whether it came to the end, else note what it was at."""
    process = _started(request)
    at: list[Any] = []
    try:
        for message in _messages(process, seconds):
            if message[0] == "end":
                return True
            at = message if message[0] in ("cell", "asked") else at
            _note(message, found)
        why = ENDLESS if process.poll() is None else CRASHED
    finally:
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream:
                stream.close()
    if not at:
        raise RuntimeError("the process that runs your cells did not start")
    if at[0] == "cell":
        found.stuck_cells[at[1]] = why
    else:
        found.stuck[at[1]] = why, at[2]
    return False


def _note(message: "list[Any]", found: Answered) -> None:
    """Note what a process tells."""
    kind, *what = message
    if kind == "ran" and what[1]:
        found.errors[what[0]] = what[1]
    elif kind == "ran":
        found.errors.pop(what[0], None)
    elif kind == "answer":
        found.replies[what[0]][what[1]] = what[2]


def _started(request: "dict[str, Any]") -> "subprocess.Popen[bytes]":
    package = (__package__ or "checks").replace("/", ".")
    root = Path(__file__).resolve().parents[package.count(".") + 1]
    paths = [str(root), *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
    process = subprocess.Popen(  # noqa: S603 - this Python, and a module of this package
        [sys.executable, "-m", f"{package}.answering"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=request["folder"],
        env=environment,
    )
    assert process.stdin  # noqa: S101 - asked for above
    try:
        process.stdin.write(json.dumps(request).encode())
        process.stdin.close()
    except OSError:
        pass  # it has ended already; that it answers nothing is told
    return process


def _messages(process: "subprocess.Popen[bytes]", seconds: float) -> "Iterator[list[Any]]":
    """Yield what the process tells, until it is silent for too long or has ended."""
    lines: queue.Queue[bytes] = queue.Queue()
    threading.Thread(target=_forwarded, args=(process, lines), daemon=True).start()
    while True:
        try:
            line = lines.get(timeout=seconds)
        except queue.Empty:
            return
        if not line:
            process.wait()
            return
        yield json.loads(line)


def _forwarded(process: "subprocess.Popen[bytes]", lines: "queue.Queue[bytes]") -> None:
    assert process.stdout  # noqa: S101 - asked for by _started
    try:
        for line in process.stdout:
            lines.put(line)
    except ValueError:
        pass  # it was closed meanwhile
    lines.put(b"")
