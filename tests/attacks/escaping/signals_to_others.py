"""Sends signals to the grader, its parent, the zygote, other boxes, its group and everybody.

must: nobody gets one
earns: nothing
shows: 0 signals sent
"""
# %%
import ctypes
import os
import signal

LIBC = ctypes.CDLL(None, use_errno=True)
X86 = os.uname().machine == "x86_64"


def gradf(a, b, c):
    sent = 0
    others = {int("@GRADER@"), int("@RUNNER@"), os.getppid(), 1, 2, os.getpid() - 1}
    for other in others:
        for number in (0, signal.SIGSTOP, signal.SIGTERM, signal.SIGKILL):
            for send in (os.kill, os.killpg, queue, thread):
                try:
                    send(other, number)
                    sent += 1
                except OSError:
                    pass
        sent += LIBC.syscall(434, other, 0) != -1  # pidfd_open
    for everybody in (-1, 0, -int("@GRADER@"), -os.getppid()):
        try:
            os.kill(everybody, 0)
            sent += 1
        except OSError:
            pass
    raise RuntimeError(f"{'GOT ' if sent else ''}{sent} signals sent")


def queue(process, number):
    check(LIBC.syscall(129 if X86 else 138, process, number, (ctypes.c_char * 128)()))  # rt_sigqueueinfo


def thread(process, number):
    check(LIBC.syscall(234 if X86 else 131, process, process, number))  # tgkill


def check(result):
    if result:
        raise OSError(ctypes.get_errno(), "refused")
