"""Slows, limits, traces and writes into other processes, and itself where that would cost others.

must: nothing of another process can be changed, nor its own place among them
earns: nothing
shows: nothing was changed
"""
# %%
import ctypes
import os
import resource

LIBC = ctypes.CDLL(None, use_errno=True)
TWO = ctypes.create_string_buffer(16)


def gradf(a, b, c):
    for other in (int("@GRADER@"), int("@RUNNER@"), os.getppid(), 0):
        for way in (
            lambda: os.setpriority(os.PRIO_PROCESS, other, 5),
            lambda: os.sched_setaffinity(other, {0}),
            lambda: os.sched_setscheduler(other, os.SCHED_BATCH, os.sched_param(0)),
            lambda: resource.prlimit(other, resource.RLIMIT_NOFILE, (8, 8)),
            lambda: other and resource.prlimit(other, resource.RLIMIT_NOFILE),
            lambda: os.setpgid(0, other),
            lambda: os.setsid(),
            lambda: refused(LIBC.ptrace(16, other, None, None)),  # PTRACE_ATTACH
            lambda: refused(LIBC.ptrace(0, 0, None, None)),  # PTRACE_TRACEME
            lambda: refused(LIBC.process_vm_writev(other, TWO, 1, TWO, 1, 0)),
            lambda: refused(LIBC.syscall(251, 1, other, 0x4000)),  # ioprio_set; lookup_dcookie elsewhere
            lambda: refused(LIBC.syscall(438, 0, 3, 0)),  # pidfd_getfd
            lambda: refused(LIBC.syscall(448, 0, 0)),  # process_mrelease
        ):
            try:
                got = way()
            except (OSError, ValueError):
                continue
            if got != 0:
                raise RuntimeError(f"GOT {got} of {other}")
    raise RuntimeError("nothing was changed")


def refused(result):
    if result == -1:
        raise OSError(ctypes.get_errno(), "refused")
    return result or "done"
