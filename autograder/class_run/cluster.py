"""Finishes submissions on a Dask cluster: ``finish_all`` is what ``pool.finish_all`` is on this machine.

Start a scheduler and workers, then ``autograder autograde --scheduler ADDRESS``; ``CONTRIBUTING.md`` says how, by hand and
under Slurm. A worker needs this package and no file of the course's: each submission travels with all that is needed
(``jobs.py``), the secret included, and Dask runs whatever reaches its scheduler. So the cluster must be the instructor's
own, or use TLS (addresses ``tls://...``, by Dask's own configuration). What comes back is JSON, and says what it is about.

This module alone imports ``distributed``, and only when there is a cluster.
"""

import asyncio
import contextlib
import logging
import queue
import time
import uuid
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import CancelledError
from typing import Any, Self

import msgspec

from autograder.class_run.finishing import Finished, digest
from autograder.class_run.jobs import Job, Reply, do
from autograder.class_run.pool import DIED
from autograder.class_run.tasks import Task, could_not
from autograder.notebook.shown import clean

Client = Any
Future = Any
"""Dask's own, half of which publish their types."""

ANSWER_SECONDS = 10.0
"""How long a scheduler may take to answer."""

PATIENCE_SECONDS = 60.0
"""How long a cluster may be without any worker, while some start or start again."""

AHEAD = 2
"""Submissions given out for each thread of the cluster; the scheduler keeps what no worker is at."""

KEPT = "what is finished is kept, and the same command goes on from there"


class ClusterError(Exception):
    """The cluster cannot be used; the message names it and says what to do."""


def finish_all(every: Sequence[Task], address: str) -> Iterator[Finished]:
    """Yield what is made of each submission, in the order in which they are done.

    Args:
        every: What there is to do, all of one assignment.
        address: The scheduler's.

    Raises:
        ClusterError: The cluster cannot be used, or no longer.
    """
    if not every:
        return
    with _Cluster.reached(address) as cluster:
        alone = []
        for task, finished in cluster.finished(every):
            if finished is None:  # its workers died: its own doing, or that of what else they were at
                alone.append(task)
            else:
                yield finished
        for suspect in alone:
            for task, finished in cluster.finished([suspect]):
                yield finished or could_not(task, DIED)


def graded(data: bytes) -> bytes:
    """Finish one job; what a worker runs."""
    from distributed import get_worker  # noqa: PLC0415 - only where there is a cluster

    return do(data, get_worker().local_directory)  # Dask removes what a killed worker has left there


def loaded() -> bool:
    """Return that this module could be loaded; what a worker runs first."""
    return True


class _Cluster:
    """A cluster that has been reached; a context manager that leaves it, and ends nothing in it."""

    def __init__(self, client: Client, address: str) -> None:
        self._client = client
        self._name = clean(address, 100)
        self._done: queue.SimpleQueue[Future] = queue.SimpleQueue()
        self._count, self._asked, self._seen = 0, 0.0, time.monotonic()
        self._tried: set[str] = set()

    @classmethod
    def reached(cls, address: str) -> Self:
        """Return the cluster of a scheduler.

        Raises:
            ClusterError: It cannot be reached, or ``distributed`` is not installed.
        """
        try:
            import distributed  # noqa: PLC0415 - only where there is a cluster
        except ImportError as error:
            remedy = "run pip install -e '.[cluster]' in the folder that autograder was installed from"
            raise ClusterError(f"--scheduler needs the package '{error.name}', which is not installed; {remedy}") from error
        connect: Any = distributed.Client
        logging.disable()  # what goes wrong is said here, once, and not by Dask's threads
        try:
            asyncio.run(asyncio.wait_for(_ask(address), ANSWER_SECONDS + 1))
            client = connect(address, timeout=ANSWER_SECONDS, set_as_default=False, name="autograder")
        except Exception as error:  # whatever Dask makes of what it meets there
            logging.disable(logging.NOTSET)
            why = clean(str(error).partition("\n")[0], 200) or "it says nothing"
            remedy = "start one with `dask scheduler`, and give its address, such as tcp://HOST:8786"
            raise ClusterError(f"no Dask scheduler answers at '{clean(address, 100)}' ({why}); {remedy}") from error
        return cls(client, address)

    def finished(self, every: Iterable[Task]) -> Iterator[tuple[Task, Finished | None]]:
        """Yield tasks as they are done, and what was made of each; None where each worker that had it died.

        Raises:
            ClusterError: The cluster cannot be used, or no longer.
        """
        waiting, running = deque(every), dict[str, tuple[Task, str, Future]]()
        while waiting or running:
            most = AHEAD * self._threads()  # it raises where nothing more will come
            while waiting and len(running) < most:
                task = waiting.popleft()
                job = Job.of(task)
                key = f"submission-{uuid.uuid4().hex}"  # shown on Dask's pages: nobody's name
                future = self._client.submit(graded, job.encoded(), key=key, pure=False)
                running[key] = (task, digest(job.found), future)
                future.add_done_callback(self._done.put)
            with contextlib.suppress(queue.Empty):
                done = self._done.get(timeout=1.0)
                task, named, _future = running.pop(done.key)
                yield task, self._received(done, task, named)

    def _threads(self) -> int:
        """Return how many threads there are, asked once a second.

        Raises:
            ClusterError: The scheduler has gone, there has been no worker for long, or one that is no use has come.
        """
        if time.monotonic() - self._asked > 1.0 or self._client.status != "running":
            try:
                workers = self._client.nthreads()
            except Exception as error:  # whatever Dask raises where it has lost its scheduler
                raise self._gone() from error
            self._try({*workers} - self._tried)
            self._count, self._asked = sum(workers.values()), time.monotonic()
            self._seen = self._asked if workers else self._seen
        if time.monotonic() - self._seen > PATIENCE_SECONDS:
            raise ClusterError(
                f"the cluster at '{self._name}' has had no worker for {PATIENCE_SECONDS:.0f} seconds; start some with "
                f"`dask worker {self._name} --nthreads 1`; {KEPT}"
            )
        return self._count

    def _try(self, workers: set[str]) -> None:
        """Ask new workers whether they can load what they are to run: one that cannot would die of its first submission.

        Raises:
            ClusterError: One of them cannot.
        """
        try:
            answers = self._client.run(loaded, workers=[*workers], on_error="return") if workers else {}
        except Exception as error:  # as above
            raise self._gone() from error
        for worker, answer in answers.items():
            if answer is True:
                self._tried.add(worker)
            elif not isinstance(answer, OSError):  # of which one has gone again
                raise self._useless(answer)

    def _useless(self, error: Exception) -> ClusterError:
        why = clean(str(error) or type(error).__name__, 200)
        remedy = "install there what is installed here, then restart its workers"
        return ClusterError(f"the cluster at '{self._name}' cannot run this autograder ({why}); {remedy}; {KEPT}")

    def _received(self, future: Future, task: Task, named: str) -> Finished | None:
        """Return what a worker made of a task, or None where each that had it died.

        Raises:
            ClusterError: It was no worker of ours, or the scheduler has gone.
        """
        from distributed import KilledWorker  # noqa: PLC0415 - only where there is a cluster

        try:
            reply = msgspec.json.decode(future.result(), type=Reply)
        except KilledWorker:
            return None
        except CancelledError as error:
            raise self._gone() from error
        except Exception as error:
            raise self._useless(error) from error
        if reply.refusal:
            raise ClusterError(
                f"the cluster at '{self._name}' has a machine that cannot grade: {clean(reply.refusal, 500)}; {KEPT}"
            )
        made = reply.finished
        if made is None:
            return could_not(task, f"the grader failed: {clean(reply.fault, 500)}")
        if (made.student, made.results.submission, made.digest) != (task.student, task.student, named):
            raise ClusterError(f"the cluster at '{self._name}' answered for another submission than it was asked; {KEPT}")
        return made

    def _gone(self) -> ClusterError:
        return ClusterError(f"the scheduler at '{self._name}' has gone; start it again; {KEPT}")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        with contextlib.suppress(Exception):  # a scheduler that has gone cannot be told
            self._client.close(timeout=2)
        logging.disable(logging.NOTSET)


async def _ask(address: str) -> None:
    """Ask who is at an address: Dask's client waits for ever for what takes connections and says nothing.

    Raises:
        Exception: Nobody answers, or it is no scheduler; the kinds are Dask's.
    """
    from distributed import Security, rpc  # noqa: PLC0415 - only where there is a cluster

    reach: Any = rpc
    security: Any = Security()  # type: ignore[no-untyped-call]  # as reach: they publish no types
    remote = reach(address, connection_args=security.get_connection_args("client"), timeout=ANSWER_SECONDS)
    try:
        told = await remote.identity()
    finally:
        await remote.close_rpc()
    if told["type"] != "Scheduler":
        raise ValueError(f"it is a {told['type']}")
