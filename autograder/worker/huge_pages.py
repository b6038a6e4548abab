"""Gathers what a process holds in huge pages, so that a fork copies one entry for 512 pages: ``gather``.

A process that has loaded torch holds some forty thousand pages of its own, one with numpy five thousand; each fork copies
an entry for each of them and gives it back at its end, which costs more than what most boxes do. Huge pages want two
megabytes in one piece: ``in_one_piece`` sees to it that what is loaded later lies so. See MADV_COLLAPSE in madvise(2),
Linux 6.1 or later.
"""

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path

from . import kernel

SIZE = 1 << 21
"""Bytes of a huge page on x86_64, and on aarch64 with pages of 4 KiB."""

MADV_COLLAPSE = 25  # asm-generic/mman-common.h

LARGEST_SMALL = 512
"""Bytes of the largest object that Python keeps in its arenas; and how many an arena takes (Objects/obmalloc.c)."""
ARENA = 1 << 20


def in_one_piece(size: int) -> list[bytes]:
    """Take so many bytes for small objects at once; return what keeps them together as long as it lives.

    Python takes an arena whenever it needs one, with the libraries that are being loaded in between.
    """
    room = LARGEST_SMALL - sys.getsizeof(b"")
    taken = [bytes(room) for _ in range(size // LARGEST_SMALL)]
    return taken[:: ARENA // LARGEST_SMALL // 2]  # an arena is given back only where nothing is left in it


def gather() -> int:
    """Gather this process's own memory; return how many huge pages it has become: 0 where the kernel does not do it."""
    gathered = 0
    for first, end in _own():
        for address in range(-(-first // SIZE) * SIZE, end - SIZE + 1, SIZE):
            with contextlib.suppress(OSError):  # a hole in it, or a kernel that has none to give: it stays as it is
                kernel.syscall("madvise", address, SIZE, MADV_COLLAPSE)
                gathered += 1
    return gathered


def _own() -> Iterator[tuple[int, int]]:
    """Yield first address and end of what belongs to no file and may be written to; see proc_pid_maps(5)."""
    for line in Path("/proc/self/maps").read_text("ascii").splitlines():
        addresses, rights, _offset, _device, inode, *name = line.split(maxsplit=5)
        if rights.startswith("rw") and rights.endswith("p") and inode == "0" and name in ([], ["[heap]"]):
            first, end = (int(number, 16) for number in addresses.split("-"))
            yield first, end
