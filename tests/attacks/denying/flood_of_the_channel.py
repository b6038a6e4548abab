"""Writes to the kept socket without end, where one short answer is asked for.

must: the grader reads no more than an answer may be long, and ends the box
earns: nothing
shows: the worker answered
slow: yes
"""
# %%
import os


def gradf(a, b, c):
    """Flood with one huge frame after another."""
    while True:
        os.write(find(), b"\xff\xff\xff\xff" + b"9" * 2**20)


def find():
    for number in range(3, 64):
        try:
            if os.fstat(number).st_mode & 0o170000 == 0o140000:
                return number
        except OSError:
            pass
    raise RuntimeError("no socket")


# %%
def numerical_grad(a, b, c):
    """Flood with frames that begin well: a length of one mebibyte, and brackets."""
    while True:
        os.write(find(), b"\x00\x10\x00\x00" + b"[" * 2**20)


# %%
def numerical_grad2(a, b, c):
    """Promise an answer and send a byte of it at a time."""
    import time

    os.write(find(), b"\x00\x00\x10\x00")
    while True:
        os.write(find(), b" ")
        time.sleep(0.04)
