"""One boxed fork as the grader sees it: ask, wait within a budget, and end it.

``Box.ask`` sends a request and waits for its reply. A box that is silent, dies or answers nonsense raises ``BoxLost``,
with the reason as the student may read it. Deadlines count CPU seconds, so that a busy machine changes no grade; the
wall clock stands behind them for code that only waits.
"""

import math
import secrets
import select
import socket
import time
from collections.abc import Callable, Sequence
from typing import Any, Protocol, Self

import msgspec

from autograder.engine.budget import Budget
from autograder.engine.replies import AnyReply, BadReply, Failed, decode
from autograder.worker.protocol import HEADER, LARGEST_REPLY

FIRST_LOOK = 0.05
"""Wall seconds before a box's CPU clock is asked for the first time; nearly every reply comes within them."""

SHORT_PART, REST = 4096, 0.001
"""A reply comes in one piece, or in large ones; one that drips in by the byte is read in rests of so many seconds."""

USED_UP = "it was not asked any more, since the submission had used up its time"


class Zygote(Protocol):
    """What a box needs of the worker that it was taken from."""

    def cpu(self, pid: int) -> float:
        """Return the CPU seconds that a box has used so far."""

    def pause(self, pids: Sequence[int]) -> None:
        """Stop boxes until they are resumed."""

    def resume(self, pid: int) -> None:
        """Let a box go on that was stopped."""

    def end(self, pid: int, ended: Callable[[dict[str, Any]], None], *, dying: bool = False) -> None:
        """Kill a box without waiting; ``ended`` is told its last signal, CPU seconds and megabytes."""

    def settle(self) -> None:
        """Wait for what is still awaited."""


class BoxLost(Exception):
    """A box gave no answer; ``reason`` says why in words for the student, ``wall`` that only the wall clock says so."""

    def __init__(self, reason: str, *, wall: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.wall = wall


class Box:
    """One boxed fork; a context manager that kills it."""

    def __init__(self, zygote: Zygote, pid: int, channel: socket.socket) -> None:
        self._zygote = zygote
        self._budgets: set[Budget] = set()
        self._pid = pid
        self._channel = channel
        self._ended: dict[str, Any] = {}
        self._charged = 0.0
        self._paused = self._dying = False
        self.released = False

    def ask(
        self,
        request: dict[str, Any],
        kind: type[AnyReply],
        budget: Budget,
        *,
        limit: float = math.inf,
        within: float = math.inf,
    ) -> AnyReply | Failed:
        """Return the reply to ``request``.

        Args:
            request: What is asked.
            kind: What is answered.
            budget: What the submission may use.
            limit: CPU seconds that a request of its sort may take, if less than a cell; those that the student is told.
            within: CPU seconds that it may take this time.

        Raises:
            BoxLost: The box died, ran out of time, or answered something else.
        """
        if budget.is_used_up:
            self.release()
            raise BoxLost(USED_UP)
        if self._paused:
            self._paused = False
            self._zygote.resume(self._pid)
        number = secrets.token_hex(8)  # so that a reply that was written beforehand answers nothing
        self._budgets.add(budget)
        deadline = _Deadline(self._zygote, self._pid, budget, min(limit, budget.limits.cell_seconds), within)
        try:
            body = msgspec.json.encode({**request, "id": number})
            self._send(HEADER.pack(len(body)) + body, deadline)
            (length,) = HEADER.unpack(self._receive(HEADER.size, deadline))
            if length > LARGEST_REPLY:
                raise BadReply("the worker answered more than a megabyte")
            return decode(self._receive(length, deadline), kind, number)
        except (BadReply, OSError) as error:
            self._dying = isinstance(error, OSError)
            raise self._lost(str(error)) from None
        finally:
            deadline.settle()

    def _send(self, data: bytes, deadline: "_Deadline") -> None:
        self._channel.settimeout(0)
        view = memoryview(data)
        while view:
            try:
                view = view[self._channel.send(view) :]
            except BlockingIOError:
                self._wait(select.POLLOUT, deadline)

    def _receive(self, count: int, deadline: "_Deadline") -> bytes:
        parts = bytearray()
        while len(parts) < count:
            self._wait(select.POLLIN, deadline)
            part = self._channel.recv(count - len(parts))
            if not part:
                raise OSError("the worker closed the connection")
            parts += part
            if len(part) < SHORT_PART and len(parts) < count:
                time.sleep(REST)
        return bytes(parts)

    def _wait(self, event: int, deadline: "_Deadline") -> None:
        poll = select.poll()
        poll.register(self._channel, event)
        while not poll.poll(deadline.next_look() * 1000):
            pass

    def _lost(self, detail: str) -> BoxLost:
        how = self.end()
        if how["signal"]:
            return BoxLost(f"the code ended its own process (signal {how['signal']})")
        return BoxLost(detail if "answered" in detail else "the code ended its own process")

    def release(self) -> None:
        """Kill the box, once, and do not wait until it has ended."""
        if not self.released:
            self.released = True
            self._channel.close()
            self._zygote.end(self._pid, self._has_ended, dying=self._dying)

    def pause(self, others: Sequence["Box"]) -> None:
        """Stop other boxes of the same worker until they are asked again."""
        running = [other for other in others if not other._paused]  # noqa: SLF001 - of its own kind
        for other in running:
            other._paused = True  # noqa: SLF001 - as above
        self._zygote.pause([other._pid for other in running])  # noqa: SLF001 - as above

    def charge(self) -> None:
        """Charge the budget with what has been used so far, asked for or not."""
        self._charge(self._zygote.cpu(self._pid))

    def _charge(self, cpu: float) -> None:
        for budget in self._budgets:
            budget.used += cpu - self._charged
        self._charged = cpu

    def _has_ended(self, told: dict[str, Any]) -> None:
        self._ended = told
        self._charge(told["cpu"])

    def end(self) -> dict[str, Any]:
        """Kill the box, once, and return how it ended: ``signal``, ``cpu`` in seconds, ``megabytes``."""
        self.release()
        self._zygote.settle()
        return self._ended

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.release()


class _Deadline:
    """CPU seconds first, and the wall clock behind them; a process that uses no CPU is looked at seldom."""

    def __init__(self, zygote: Zygote, pid: int, budget: Budget, limit: float, within: float) -> None:
        self._zygote, self._pid, self._budget = zygote, pid, budget
        self._limit = limit
        self._cpu_allowed = min(budget.left, limit, within)
        self._wall_allowed = min(budget.wall_left, min(limit, within) * budget.limits.wall_factor)
        self._cpu_before: float | None = None
        self._begun = time.monotonic()
        self._until = self._begun + FIRST_LOOK

    def next_look(self) -> float:
        """Return the seconds until the deadline can have passed at the earliest.

        Raises:
            BoxLost: It has passed.
        """
        now = time.monotonic()
        if now < self._until:  # a reply that comes byte by byte costs no look for each of them
            return self._until - now
        waited = now - self._begun
        used = self._cpu(waited)
        if used >= self._cpu_allowed:
            # The same words whatever was left: the seconds could tell what a hidden input made of them.
            raise BoxLost(f"it did not finish within {_seconds(self._limit)} of computing")
        if waited >= self._wall_allowed:
            waiting = _seconds(self._limit * self._budget.limits.wall_factor)
            raise BoxLost(f"it waited and did not finish within {waiting}", wall=True)
        left = min(self._cpu_allowed - used, self._wall_allowed - waited) + 0.001
        self._until = now + left
        return left

    def settle(self) -> None:
        """Charge the budget with a wait that was long enough to be looked at."""
        waited = time.monotonic() - self._begun
        if waited > FIRST_LOOK:
            self._budget.wait(waited)

    def _cpu(self, waited: float) -> float:
        now = self._zygote.cpu(self._pid)
        if self._cpu_before is None:
            self._cpu_before = now - min(now, waited)  # at most this much was used since the request was sent
        return now - self._cpu_before


def _seconds(count: float) -> str:
    return f"{count:.3g} second{'' if count == 1 else 's'}"
