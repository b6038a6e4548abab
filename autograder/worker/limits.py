"""Resource limits of one box: `BoxLimits` says how much, `apply` sets them."""

import mmap
import resource
from dataclasses import dataclass

_OPEN_FILES = 64  # an import holds a few at a time


@dataclass(frozen=True)
class BoxLimits:
    """What one box may use.

    Attributes:
        memory_bytes: address space beyond what the process has when the box closes.
        cpu_seconds: processor time after which the kernel kills it; the grader's own deadline comes earlier.
    """

    memory_bytes: int
    cpu_seconds: int


def apply(limits: BoxLimits) -> None:
    """Limit this process: memory, processor time, open files; no file growth, no core file, no other process.

    Raises:
        OSError: the size of this process cannot be read, or a limit was refused.
    """
    wanted = {
        # An absolute limit would have to know what numpy or torch hold already; torch alone maps gigabytes.
        resource.RLIMIT_AS: _address_space() + limits.memory_bytes,
        # Hard equal to soft: SIGKILL at once, where SIGXCPU could be ignored.
        resource.RLIMIT_CPU: limits.cpu_seconds,
        resource.RLIMIT_NOFILE: _OPEN_FILES,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NPROC: 0,  # counts for ordinary users only, so root has to drop its uid
    }
    for which, value in wanted.items():
        hard = resource.getrlimit(which)[1]
        limit = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(which, (limit, limit))


def _address_space() -> int:
    with open("/proc/self/statm", "rb") as statm:  # noqa: PTH123
        return int(statm.read().split()[0]) * mmap.PAGESIZE
