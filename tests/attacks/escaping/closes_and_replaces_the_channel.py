"""Closes the harness's channel, shuts it down, puts /dev/null in its place, or copies it over its standard descriptors.

must: its own exercise is lost, and nothing else
earns: nothing
shows: the code ended its own process
"""
# %%
import os
import socket


def channel():
    for number in range(3, 64):
        try:
            if os.fstat(number).st_mode & 0o170000 == 0o140000:
                return number
        except OSError:
            pass
    raise RuntimeError("no socket")


def gradf(a, b, c):
    os.dup2(0, channel())
    return [1.0, 2.0, 3.0]


# %%
def numerical_grad(a, b, c):
    os.closerange(0, 64)


# %%
def numerical_grad2(a, b, c):
    for number in range(3):
        os.dup2(channel(), number)
    try:
        socket.socket(fileno=os.dup(channel())).shutdown(socket.SHUT_RDWR)
    except PermissionError:
        print("x" * 10**6)
        os.write(1, b"\0\0\0\x02{}")
