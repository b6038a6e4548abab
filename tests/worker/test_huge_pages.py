"""Memory that is gathered in huge pages holds what it held; a kernel that does not do it changes nothing."""

import mmap
import os
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.worker import huge_pages, kernel

MEGABYTES = 16


def held() -> mmap.mmap:
    """Return memory of our own, full of something that repeats at no page."""
    memory = mmap.mmap(-1, MEGABYTES << 20, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    memory.write(bytes(number % 251 for number in range(1 << 16)) * (len(memory) >> 16))
    return memory


def in_a_fork(memory: mmap.mmap) -> tuple[int, int, bool]:
    """Return how many were gathered in a fork, its megabytes in huge pages, and whether the memory is as it was."""
    expected, (reading, writing) = memory[:], os.pipe()
    pid = os.fork()
    if not pid:
        count = huge_pages.gather()
        rollup = Path("/proc/self/smaps_rollup").read_text(encoding="ascii")
        megabytes = int(rollup.split("AnonHugePages:")[1].split()[0]) >> 10
        os.write(writing, f"{count} {megabytes} {int(memory[:] == expected)}".encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as stream:
        count, megabytes, same = map(int, stream.read().split())
    os.waitpid(pid, 0)
    return count, megabytes, bool(same)


def test_memory_is_gathered_and_stays_as_it_was() -> None:
    count, megabytes, same = in_a_fork(held())
    assert same
    if count:  # Linux 6.1 or later
        assert count >= MEGABYTES // 2 - 1
        assert megabytes >= MEGABYTES - 2


def test_where_the_kernel_does_not_do_it_nothing_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> int:
        raise OSError(22, "madvise: Invalid argument")

    monkeypatch.setattr(kernel, "syscall", refused)
    count, _megabytes, same = in_a_fork(held())
    assert same
    assert count == 0


def test_small_objects_lie_in_one_piece() -> None:
    program = (
        "from autograder.worker.huge_pages import in_one_piece\n"
        "kept = in_one_piece(8 << 20)\n"
        "low, high = min(map(id, kept)), max(map(id, kept))\n"
        "made = [[number] for number in range(40_000)]\n"
        "print(high - low >> 20, sum(low <= id(one) <= high for one in made))\n"
    )
    environment = {**os.environ, "PYTHONMALLOC": "pymalloc"}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    apart, inside = map(int, done.stdout.split())
    assert apart <= 9  # megabytes: nothing else lies in between
    assert inside >= 35_000
