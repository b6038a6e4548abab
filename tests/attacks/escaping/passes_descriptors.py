"""Passes descriptors over the kept socket, and asks for those that the other end might hold.

must: bytes alone go over the socket
earns: nothing
shows: no descriptor passed
"""
# %%
import array
import os
import socket


def gradf(a, b, c):
    number = next(number for number in range(3, 64) if is_socket(number))
    kept = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM, 0, fileno=os.dup(number))
    for way in (
        lambda: socket.send_fds(kept, [b"x"], [0, 1]),
        lambda: kept.sendmsg([b"x"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [number]))]),
        lambda: kept.sendmsg([b"x"], [(socket.SOL_SOCKET, 2, bytes(12))]),  # SCM_CREDENTIALS
        lambda: socket.recv_fds(kept, 10, 10, socket.MSG_DONTWAIT),
        lambda: kept.recvmsg(10, 100, socket.MSG_DONTWAIT),
        lambda: kept.getpeername(),
    ):
        try:
            got = way()
        except PermissionError:
            continue
        raise RuntimeError(f"GOT {got}")
    raise RuntimeError("no descriptor passed")


def is_socket(number):
    try:
        return os.fstat(number).st_mode & 0o170000 == 0o140000
    except OSError:
        return False
