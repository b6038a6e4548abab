"""Who a box is: `find` decides whether root can become nobody in particular, `become` does it.

Each box gets a user id of its own: neighbours cannot signal or trace each other, and RLIMIT_NPROC bites.
"""

import contextlib
import os
from dataclasses import dataclass
from pathlib import Path

from .kernel import capabilities, empty_bounding_set

_FIRST, _COUNT = 2_000_000_000, 100_000_000  # far above what any system hands out to people and services
_FEW = 1024  # as many as a namespace of the usual 65536 ids can spare
_SETGID, _SETUID = 1 << 6, 1 << 7  # linux/capability.h: CAP_SETGID, CAP_SETUID


@dataclass(frozen=True)
class UserIds:
    """A range of user ids that belong to nobody: `count` of them from `first` on."""

    first: int
    count: int

    def of(self, box_number: int) -> int:
        """Give the id of one box; numbers beyond the range start over."""
        return self.first + box_number % self.count


def find() -> UserIds | str:
    """Find the ids that boxes can change to.

    Returns:
        The range, or a sentence that says why there is none and what to do.
    """
    if os.geteuid() != 0:
        return "the worker is an ordinary user and keeps its user id; run as root to have one id per box"
    if capabilities() & (_SETGID | _SETUID) != _SETGID | _SETUID:
        return "root lacks CAP_SETUID or CAP_SETGID here; start the container with both"
    if _first_line("/proc/self/setgroups") == "deny":
        return "this user namespace forbids setgroups; start the grader outside it"
    uids, gids = (_highest_range(f"/proc/self/{kind}_map") for kind in ("uid", "gid"))
    first, end = max(uids.start, gids.start), min(uids.stop, gids.stop)
    if first <= _FIRST and end >= _FIRST + _COUNT:
        return UserIds(_FIRST, _COUNT)
    if end - first > 2 * _FEW:
        return UserIds(end - 2 * _FEW, _FEW)  # below the top, where 65534 is nobody
    return "this user namespace holds too few user ids; start the container with a range of at least 65536"


def _highest_range(path: str) -> range:
    """Read the last range of ids in a map of `user_namespaces(7)`: lines of inside, outside, count."""
    with contextlib.suppress(OSError, ValueError):
        lines = [[int(word) for word in line.split()] for line in Path(path).read_text("ascii").splitlines()]
        return max((range(inside, inside + count) for inside, _, count in lines), key=lambda ids: ids.stop)
    return range(0)


def _first_line(path: str) -> str:
    with contextlib.suppress(OSError):
        return Path(path).read_text("ascii").strip()
    return ""


def become(uid: int) -> None:
    """Turn root into the given user and group for good.

    Raises:
        OSError: the kernel refused.
    """
    empty_bounding_set()  # needs a privilege that ends with setresuid
    os.setgroups([])
    os.setresgid(uid, uid, uid)
    os.setresuid(uid, uid, uid)
