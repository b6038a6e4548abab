"""Connects to a port of this machine and to an abstract socket, with new sockets and with the one that it has.

must: nobody outside is reached
earns: nothing
shows: nobody was reached
"""
# %%
import ctypes
import os
import socket

LIBC = ctypes.CDLL(None, use_errno=True)
PORT, NAME = int("@PORT@"), "\0@ABSTRACT@"


def kept():
    """Return the socket that the harness speaks on."""
    for number in range(3, 64):
        try:
            if os.fstat(number).st_mode & 0o170000 == 0o140000:
                return number
        except OSError:
            pass
    raise RuntimeError("no socket")


def unix():
    other = socket.socket(socket.AF_UNIX)
    other.connect(NAME)
    return other.recv(100)


def by_the_kept_one():
    address = b"\x01\x00" + NAME.encode()
    same = os.dup(kept())
    return LIBC.connect(same, address, len(address)) + 1 or LIBC.sendto(same, b"x", 1, 0, address, len(address)) + 1


def gradf(a, b, c):
    for way in (
        lambda: socket.create_connection(("127.0.0.1", PORT), 1).recv(100),
        lambda: socket.create_connection(("localhost", PORT), 1).recv(100),
        unix,
        by_the_kept_one,
        lambda: LIBC.bind(kept(), b"\x01\x00/tmp/x", 8) + 1 or LIBC.listen(kept(), 1) + 1,
        lambda: LIBC.setsockopt(kept(), 1, 16, b"\x01\0\0\0", 4) + 1,  # SO_PASSCRED
    ):
        try:
            got = way()
        except (OSError, LookupError):
            continue
        if got:
            raise RuntimeError(f"GOT {got!r}")
    raise RuntimeError("nobody was reached")
