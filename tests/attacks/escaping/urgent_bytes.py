"""Sends urgent bytes over the kept socket and peeks at it, by flags that have cost kernels their safety before.

must: the kept socket takes and gives plain bytes, without any flag
earns: nothing
shows: plain bytes alone
"""
# %%
import os
import socket


def gradf(a, b, c):
    got = []
    for number in range(3, 64):
        try:
            if os.fstat(number).st_mode & 0o170000 != 0o140000:
                continue
        except OSError:
            continue
        kept = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM, 0, fileno=os.dup(number))
        for way in (
            lambda: kept.recv(1, socket.MSG_OOB | socket.MSG_DONTWAIT),
            lambda: kept.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT),
            lambda: kept.recv(1, socket.MSG_ERRQUEUE | socket.MSG_DONTWAIT),
            lambda: kept.send(b"!", socket.MSG_OOB),
        ):
            try:
                got.append(way())
            except PermissionError:
                pass
            except OSError as error:
                got.append(error.errno)
    raise RuntimeError(f"GOT {got}" if got else "plain bytes alone")
