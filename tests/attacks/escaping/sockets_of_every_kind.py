"""Makes sockets of every family and type, and pairs of them.

must: no socket is made
earns: nothing
shows: no socket of 46 families
"""
# %%
import asyncio
import socket


def gradf(a, b, c):
    got = []
    for family in range(46):
        for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_RAW, socket.SOCK_SEQPACKET):
            try:
                got.append(socket.socket(family, kind))
            except PermissionError:
                pass
    for make in (socket.socketpair, lambda: asyncio.new_event_loop(), lambda: socket.create_server(("127.0.0.1", 0))):
        try:
            got.append(make())
        except PermissionError:
            pass
    raise RuntimeError(f"GOT {got}" if got else "no socket of 46 families")
