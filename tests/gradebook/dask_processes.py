"""A real Dask scheduler and real workers, as somebody starts them, and what becomes of their processes."""

import os
import signal
import socket
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from class_runs import until
from nbgrader_course import BIN


@dataclass
class Dask:
    """A scheduler and its workers, all of which are real processes."""

    folder: Path
    more: Mapping[str, str] = field(default_factory=dict)
    protocol: str = "tcp"
    port: int = 0
    running: list[subprocess.Popen[bytes]] = field(default_factory=list)

    @property
    def address(self) -> str:
        return f"{self.protocol}://127.0.0.1:{self.port}"

    def start(self, *command: str, **more: str) -> subprocess.Popen[bytes]:
        """Start ``dask`` in a folder and a session of its own, with an environment that knows no course."""
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.folder), "TMPDIR": str(self.folder), **self.more, **more}
        with (self.folder / "log").open("ab") as log:
            process = subprocess.Popen(
                [BIN / "python", "-m", "distributed.cli." + command[0], *command[1:], "--no-dashboard"],
                cwd=self.folder,
                env=environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self.running.append(process)
        return process

    def scheduler(self) -> subprocess.Popen[bytes]:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        process = self.start("dask_scheduler", "--host", self.address)
        until(lambda: "Scheduler at" in self.log, "the scheduler")
        return process

    def worker(self, *options: str, **more: str) -> subprocess.Popen[bytes]:
        before = self.log.count("Registered to")
        process = self.start("dask_worker", self.address, *(options or ("--nthreads", "1")), **more)
        until(lambda: self.log.count("Registered to") > before, "a worker")
        return process

    @property
    def log(self) -> str:
        return (self.folder / "log").read_text(encoding="utf-8")

    def end(self) -> None:
        for process in self.running:
            kill(process)


def below(pid: int) -> list[int]:
    """Return the processes that a process has started, and those that they have."""
    return [one for child in children(pid) for one in (child, *below(child))]


def children(pid: int) -> list[int]:
    try:
        return [int(one) for path in Path(f"/proc/{pid}/task").glob("*/children") for one in path.read_text().split()]
    except OSError:  # it has just ended
        return []


def kill(process: subprocess.Popen[bytes]) -> None:
    """Kill a process at once, with all that it has started."""
    for pid in [*below(process.pid), process.pid] if process.poll() is None else []:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    process.wait()


def graders(process: subprocess.Popen[bytes]) -> list[int]:
    """Return the processes of a worker's that grade: those that have a zygote."""
    return [pid for pid in (process.pid, *below(process.pid)) if any(map(_is_zygote, children(pid)))]


def _is_zygote(pid: int) -> bool:
    with suppress(OSError):
        return b"box.zygote" in Path(f"/proc/{pid}/cmdline").read_bytes()
    return False


@contextmanager
def dask(folder: Path, more: Mapping[str, str] | None = None, protocol: str = "tcp") -> Iterator[Dask]:
    folder.mkdir()
    made = Dask(folder, more or {}, protocol)
    try:
        made.scheduler()
        yield made
    finally:
        made.end()
