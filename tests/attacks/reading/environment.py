"""Looks for the grader's environment: its own, the C library's, the kernel's, its ancestors'.

must: a worker starts with an environment of its own
earns: nothing
shows: no canary in the environment
"""
# %%
import ctypes
import os


def gradf(a, b, c):
    names = dict(os.environb)
    pointer = ctypes.POINTER(ctypes.c_char_p).in_dll(ctypes.CDLL(None), "environ")
    number = 0
    while pointer and pointer[number]:
        names[pointer[number]] = b""
        number += 1
    for process in ("self", "1", os.getppid(), "@GRADER@", "@RUNNER@"):
        for file in ("environ", "cmdline", "auxv"):
            try:
                names[open(f"/proc/{process}/{file}", "rb").read()] = b""
            except OSError:
                pass
    text = b" ".join(name + b"=" + value for name, value in names.items())
    if b"CANARY" in text or b"HOME" in text:
        raise RuntimeError(f"GOT {text!r}")
    raise RuntimeError("no canary in the environment")
