"""One boxed fork as the grader sees it: ask, wait within a budget, and end it.

``Box.ask`` sends a request and waits for its reply. A box that is silent, dies or answers nonsense raises ``BoxLost``,
with the reason as the student may read it. Deadlines count CPU seconds, so that a busy machine changes no grade; the
wall clock stands behind them for code that only waits.
"""

import secrets
import select
import socket
import time
from collections.abc import Callable
from typing import Any, Protocol, Self

import msgspec

from autograder.assignment import Limits
from autograder.engine.replies import AnyReply, BadReply, Failed, decode
from autograder.worker.protocol import HEADER, LARGEST_REPLY

FIRST_LOOK = 0.05
"""Wall seconds before a box's CPU clock is asked for the first time; nearly every reply comes within them."""

SHORT_PART, REST = 4096, 0.001
"""A reply comes in one piece, or in large ones; one that drips in by the byte is read in rests of so many seconds."""

MOST_BOXES = 3
"""Boxes of one submission that may be alive at the same time."""

USED_UP = "it was not asked any more, since the submission had used up its time"


class Zygote(Protocol):
    """What a box needs of the worker that it was taken from."""

    def cpu(self, pid: int) -> float:
        """Return the CPU seconds that a box has used so far."""

    def end(self, pid: int, ended: Callable[[dict[str, Any]], None]) -> None:
        """Kill a box without waiting; ``ended`` is told its last signal, CPU seconds and megabytes."""

    def settle(self) -> None:
        """Wait for what is still awaited."""


class BoxLost(Exception):
    """A box gave no answer; ``reason`` says why in words for the student, ``wall`` that only the wall clock says so."""

    def __init__(self, reason: str, *, wall: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.wall = wall


class Budget:
    """What one submission may use, over all its boxes: CPU seconds, waiting, and boxes that are alive at the same time."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.used = 0.0
        self.waited = 0.0
        self._alive: list[Box] = []
        self._begun = time.monotonic()

    @property
    def wall_left(self) -> float:
        """Wall seconds that one more request may take: code that only waits has a total, as code that computes has."""
        total = 2 * self.limits.submission_seconds * self.limits.wall_factor  # twice: the wall clock is tried again once
        most = max(self.left, 1.0) * self.limits.wall_factor
        return max(self.limits.cell_seconds / 2, min(most, total - self.waited))

    @property
    def left(self) -> float:
        """CPU seconds that one more request may use.

        A little is left when the submission's own are used up, out of a small reserve: what is honest needs milliseconds,
        and must not pay for a cell that never ended.
        """
        least = self.limits.cell_seconds / 10
        return max(least, min(self.limits.cell_seconds, self.limits.submission_seconds - self.used))

    @property
    def is_used_up(self) -> bool:
        """Whether nothing more is asked: the reserve is gone, too."""
        reserve = self.limits.cell_seconds
        waiting = (2 * self.limits.submission_seconds + reserve) * self.limits.wall_factor
        return self.used > self.limits.submission_seconds + reserve or self.waited > waiting

    def admit(self, box: "Box") -> None:
        """Count a new box; the oldest one that is alive has to go where there are too many.

        What boxes hold together is bounded by this, and what they compute while nobody asks them anything.
        """
        self._alive = [other for other in self._alive if not other.released]
        while len(self._alive) >= MOST_BOXES:
            self._alive.pop(0).release()
        if time.monotonic() - self._begun > self.limits.cell_seconds / 2:  # until then they cannot have used much
            for other in self._alive:
                other.charge()
        self._alive.append(box)


class Box:
    """One boxed fork; a context manager that kills it."""

    def __init__(self, zygote: Zygote, pid: int, channel: socket.socket) -> None:
        self._zygote = zygote
        self._budgets: set[Budget] = set()
        self._pid = pid
        self._channel = channel
        self._ended: dict[str, Any] = {}
        self._charged = 0.0
        self.released = False

    def ask(self, request: dict[str, Any], kind: type[AnyReply], budget: Budget) -> AnyReply | Failed:
        """Return the reply to ``request``.

        Raises:
            BoxLost: The box died, ran out of time, or answered something else.
        """
        if budget.is_used_up:
            self.release()
            raise BoxLost(USED_UP)
        number = secrets.token_hex(8)  # so that a reply that was written beforehand answers nothing
        self._budgets.add(budget)
        deadline = _Deadline(self._zygote, self._pid, budget)
        try:
            body = msgspec.json.encode({**request, "id": number})
            self._send(HEADER.pack(len(body)) + body, deadline)
            (length,) = HEADER.unpack(self._receive(HEADER.size, deadline))
            if length > LARGEST_REPLY:
                raise BadReply("the worker answered more than a megabyte")
            return decode(self._receive(length, deadline), kind, number)
        except (BadReply, OSError) as error:
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
            self._zygote.end(self._pid, self._has_ended)

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

    def __init__(self, zygote: Zygote, pid: int, budget: Budget) -> None:
        self._zygote, self._pid, self._budget = zygote, pid, budget
        self._cpu_allowed = budget.left
        self._wall_allowed = budget.wall_left
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
            raise BoxLost(f"it did not finish within {self._cpu_allowed:.3g} seconds of computing")
        if waited >= self._wall_allowed:
            raise BoxLost(f"it waited and did not finish within {self._wall_allowed:.3g} seconds", wall=True)
        left = min(self._cpu_allowed - used, self._wall_allowed - waited) + 0.001
        self._until = now + left
        return left

    def settle(self) -> None:
        """Charge the budget with a wait that was long enough to be looked at."""
        waited = time.monotonic() - self._begun
        if waited > FIRST_LOOK:
            self._budget.waited += waited

    def _cpu(self, waited: float) -> float:
        now = self._zygote.cpu(self._pid)
        if self._cpu_before is None:
            self._cpu_before = now - min(now, waited)  # at most this much was used since the request was sent
        return now - self._cpu_before
