"""Asks how much memory the whole machine has left, how busy it is and how many processes there are.

must: a box is told about itself alone; free memory that another box takes would carry hidden questions over to it
earns: nothing
shows: nothing of the whole machine
"""
# %%
import ctypes
import os


def gradf(a, b, c):
    room = ctypes.create_string_buffer(128)
    if ctypes.CDLL(None).sysinfo(room) == 0 and any(room.raw):
        raise RuntimeError(f"GOT {int.from_bytes(room.raw[40:48], 'little') >> 20} megabytes free")
    try:
        raise RuntimeError(f"GOT {os.getloadavg()}")
    except OSError:
        raise RuntimeError("nothing of the whole machine") from None
