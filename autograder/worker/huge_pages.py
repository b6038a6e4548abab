"""Gathers what a process holds in huge pages, so that a fork copies one entry for 512 pages: ``gather``.

A process that has loaded torch holds some forty thousand pages of its own; each fork copies an entry for each of them and
gives it back at its end, which costs more than what most boxes do. See MADV_COLLAPSE in madvise(2), Linux 6.1 or later.
"""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from . import kernel

SIZE = 1 << 21
"""Bytes of a huge page on x86_64, and on aarch64 with pages of 4 KiB."""

MADV_COLLAPSE = 25  # asm-generic/mman-common.h


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
