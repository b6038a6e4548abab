"""Runs machine code of its own, which makes a system call that is not on the list, in the 64-bit way.

must: the filter stands in the kernel; what the code looks like does not matter
earns: nothing
shows: machine code was refused
"""
# %%
import ctypes
import mmap
import os

# socket(1, 1, 0), for x86_64 and for aarch64
CODE = {
    "x86_64": bytes.fromhex("b829000000bf01000000be0100000031d20f05c3"),
    "aarch64": bytes.fromhex("c81880d2200080d2210080d2020080d2010000d4c0035fd6"),
}


def gradf(a, b, c):
    try:
        room = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    except OSError:  # a kernel that allows no such memory
        raise RuntimeError("machine code was refused") from None
    room.write(CODE[os.uname().machine])
    run = ctypes.CFUNCTYPE(ctypes.c_long)(ctypes.addressof(ctypes.c_char.from_buffer(room)))
    result = run()
    raise RuntimeError("machine code was refused" if result == -1 else f"GOT a socket: {result}")
