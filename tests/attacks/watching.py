"""Watches a grader from outside: what its boxes hold and use, and what is left of them.

``Watch`` samples the tree of processes while it runs; ``adopt_orphans`` makes this process the parent of whatever outlives
its own, so that ``left_behind`` finds it; ``files_below`` lists files, to be compared before and after.
"""

import contextlib
import ctypes
import os
import threading
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Self

SUBREAPER = 36  # linux/prctl.h: PR_SET_CHILD_SUBREAPER
EVERY = 0.03
"""Seconds between samples."""

TICK = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Sample:
    """One look: when, the CPU seconds of the whole tree so far, the megabytes that boxes and the grader hold alone."""

    at: float
    cpu: float
    boxes: float
    grader: float


class Watch:
    """Samples the descendants of a process, in a thread of its own; a context manager.

    Args:
        root: The process.
    """

    def __init__(self, root: int) -> None:
        self.samples: list[Sample] = []
        self._root = root
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def _run(self) -> None:
        while not self._over.wait(EVERY):
            self.samples.append(self._look())

    def _look(self) -> Sample:
        cpu, held = 0.0, 0.0
        for pid, parent, session, used in _tree(self._root):
            cpu += used
            if session == pid and self._root not in {parent, pid}:  # a box leads a session of its own
                held += _private_megabytes(pid)
        return Sample(time.time(), cpu, held, _private_megabytes(self._root))

    def between(self, begin: float, end: float) -> tuple[float, float]:
        """Return the CPU seconds used between two times, and the most that boxes held, with what the grader grew by."""
        before = max((sample.cpu for sample in self.samples if sample.at <= begin), default=0.0)
        within = [sample for sample in self.samples if begin - EVERY <= sample.at <= end + EVERY]
        cpu = max((sample.cpu for sample in within), default=before) - before
        grader = within[0].grader if within else 0.0
        return cpu, max((sample.boxes + max(0.0, sample.grader - grader) for sample in within), default=0.0)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *exception: object) -> None:
        self._over.set()
        self._thread.join()


def _tree(root: int) -> list[tuple[int, int, int, float]]:
    """Return process id, parent, session and CPU seconds (those of ended children included) of a process's descendants."""
    found: dict[int, tuple[int, int, float]] = {}
    for name in os.listdir("/proc"):  # noqa: PTH208 - thousands of times
        if name.isdigit():
            with contextlib.suppress(OSError, ValueError, IndexError):
                fields = Path(f"/proc/{name}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()
                found[int(name)] = (int(fields[1]), int(fields[3]), sum(map(int, fields[11:15])) / TICK)
    kept = {root}
    while more := {pid for pid, (parent, *_rest) in found.items() if parent in kept} - kept:
        kept |= more
    return [(pid, *found[pid]) for pid in kept if pid in found]


def _private_megabytes(pid: int) -> float:
    """Return what a process holds alone, pages that it shares with its zygote apart; 0 where that may not be seen."""
    with contextlib.suppress(OSError, ValueError):
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines()
        return sum(int(line.split()[1]) for line in lines if line.startswith(("Private_Clean", "Private_Dirty"))) / 1024
    return 0.0


def adopt_orphans() -> None:
    """Become the parent of every descendant whose own parent has ended."""
    ctypes.CDLL(None).prctl(SUBREAPER, 1, 0, 0, 0)


def left_behind() -> list[str]:
    """Return the command lines of descendants that still run, once those that were being killed have gone."""
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        with contextlib.suppress(ChildProcessError):
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        rest = [pid for pid, *_ in _tree(os.getpid()) if pid != os.getpid()]
        if not rest:
            return []
        time.sleep(0.05)
    return [Path(f"/proc/{pid}/cmdline").read_text("utf-8", "replace")[:80] or f"process {pid}" for pid in rest]


def files_below(folders: Iterable[Path]) -> set[Path]:
    """Return every file below some folders."""
    return {Path(place) / name for folder in folders for place, _, names in os.walk(folder) for name in names}
