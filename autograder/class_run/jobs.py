"""A submission for a process that has nothing of the course's folders: bytes go there, bytes come back.

``Job`` holds all that is needed: what was handed in, what was handed out, the secret. ``do`` finishes one, beside nothing
but this package, and ``Reply`` is what comes back: JSON, whatever went wrong. Verdicts must not depend on where they are
made, so ``do`` refuses where something is installed that differs from what the job was made with (``Installed``).
"""

import os
import platform
import socket
import tempfile
import threading
from functools import cache
from importlib.metadata import version
from pathlib import Path

import msgspec

from autograder.assignment import load
from autograder.class_run.finishing import Finished, finish
from autograder.class_run.kept_work import code_hash
from autograder.class_run.tasks import Task
from autograder.course import Course, Secret
from autograder.engine.grading import EditionChoice, Grader
from autograder.engine.worker import WorkerUnavailable
from autograder.gradebook.handed_in import HandedIn, handed_in
from autograder.gradebook.release import Release
from autograder.misconceptions.certificate import content_hash


class Installed(msgspec.Struct, frozen=True):
    """What verdicts depend on besides a course: versions, and hashes of this package."""

    autograder: str
    exercises: str
    python: str
    torch: str
    numpy: str

    @classmethod
    def here(cls, assignment: str) -> "Installed":
        """Return what this process runs; that of a long-lived one is what it has loaded, whatever is on the disk now."""
        python = ".".join(platform.python_version_tuple()[:2])
        return cls(code_hash(), _exercises(assignment), python, version("torch"), version("numpy"))

    def unlike(self, other: "Installed") -> list[str]:
        """Return in what another one differs from this one: names, with the other's version where that is short."""
        names = [name for name in self.__struct_fields__ if getattr(self, name) != getattr(other, name)]
        hashes = ("autograder", "exercises")
        return [f"other code of {name}" if name in hashes else f"{name} {getattr(other, name)}" for name in names]


class Job(msgspec.Struct, frozen=True):
    """One submission that is to be finished elsewhere.

    Attributes:
        installed: What it must be finished with.
        assignment: The assignment's name.
        edition: Which edition submissions are of.
        key: The secret.
        release: The notebook that was handed out, as bytes.
        student: Whose submission it is.
        file: The name of the file that was handed in; bytes, since it may be no text.
        data: What is in it.
        suffix: ``.ipynb`` or ``.py``.
        reason: Why no file counts, or "".
    """

    installed: Installed
    assignment: str
    edition: EditionChoice
    key: bytes
    release: bytes
    student: str
    file: bytes
    data: bytes
    suffix: str
    reason: str

    @classmethod
    def of(cls, task: Task) -> "Job":
        """Return a task with all that is needed to do it elsewhere; the files are read now."""
        found = handed_in(Path(task.folder), load(task.assignment).notebook)
        return cls(
            Installed.here(task.assignment),
            task.assignment,
            task.edition,
            task.key,
            Path(task.release).read_bytes(),
            task.student,
            os.fsencode(found.name),
            found.data,
            found.suffix,
            found.reason,
        )

    @property
    def found(self) -> HandedIn:
        """What was handed in."""
        return HandedIn(os.fsdecode(self.file), self.data, self.suffix, self.reason)

    def encoded(self) -> bytes:
        """Return the job as bytes."""
        return msgspec.msgpack.encode(self)


class _Head(msgspec.Struct):
    """What can be read of the job of any version."""

    installed: Installed
    assignment: str


class Reply(msgspec.Struct, frozen=True):
    """What came of a job: one of these, the others empty.

    Attributes:
        finished: What was made of the submission.
        fault: What went wrong in the grader; it concerns this submission alone.
        refusal: Why nothing can be graded there, in words.
    """

    finished: Finished | None = None
    fault: str = ""
    refusal: str = ""


class _Refused(Exception):
    """Nothing can be graded here; the message says why."""


class _Bench:
    """The one grader of a process, for one course at a time, in a workspace that is removed with it."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self._for: tuple[str, bytes, str] | None = None
        self._grader: Grader | None = None
        self._workspace: tempfile.TemporaryDirectory[str] | None = None

    def grader(self, job: Job, folder: str) -> Grader:
        """Return the grader that a job needs.

        Args:
            job: The job.
            folder: Where temporary files may lie.

        Raises:
            _Refused: Student code cannot be isolated here.
        """
        wanted = (job.assignment, job.key, job.edition)
        if self._grader is None or self._for != wanted:
            self.clear()
            self._workspace = tempfile.TemporaryDirectory(prefix="autograder-", dir=folder)  # its owner's alone
            assignment = load(job.assignment)
            grader = Grader(assignment, Course(Path(self._workspace.name)), Secret(job.key), job.edition)
            self._grader = grader
            try:
                grader.worker(torch=False).box([], assignment.limits.memory_megabytes, assignment.limits).end()
            except WorkerUnavailable as fault:
                self.clear()
                raise _Refused(str(fault)) from fault
            self._for = wanted
        return self._grader

    def clear(self) -> None:
        """End the grader, and remove what it kept."""
        if self._grader is not None:
            self._grader.close()
        if self._workspace is not None:
            self._workspace.cleanup()
        self._for = self._grader = self._workspace = None


_BENCH = _Bench()


def do(data: bytes, folder: str) -> bytes:
    """Finish a job; return the reply as JSON; never raise, since what is raised is logged with all that was given.

    Args:
        data: The job.
        folder: Where temporary files may lie.
    """
    try:
        with _BENCH.lock:  # threads of a process take turns
            reply = Reply(finished=_finished(data, folder))
    except _Refused as refused:
        reply = Reply(refusal=f"'{socket.gethostname()}': {refused}")
    except Exception as fault:  # noqa: BLE001 - a bug of the grader's costs no other submission its grade
        reply = Reply(fault=f"{type(fault).__name__}: {fault}")
    return msgspec.json.encode(reply)


def _finished(data: bytes, folder: str) -> Finished:
    try:
        head = msgspec.msgpack.decode(data, type=_Head)
        differing = head.installed.unlike(Installed.here(head.assignment))
    except (msgspec.DecodeError, OSError):
        differing = ["another autograder"]
    if differing:
        raise _Refused(f"it runs {', '.join(differing)}; install there what is installed here, then restart its workers")
    job = msgspec.msgpack.decode(data, type=Job)
    release = _release(job.release, job.assignment)
    return finish(job.found, job.student, load(job.assignment), release, _BENCH.grader(job, folder))


@cache
def _exercises(assignment: str) -> str:
    return content_hash(load(assignment))


@cache
def _release(data: bytes, assignment: str) -> Release:
    return Release.decoded(data, load(assignment), "that came with the submission")
