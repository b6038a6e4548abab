"""Frames between grader and worker: a four-byte length, then strict JSON.

``encode`` makes a frame's bytes, ``receive_exactly`` and ``read_frame`` take one off a socket. Both ends use them; the
grader decodes what a worker sends with typed structures of its own (``checks.engine.replies``) and never trusts it.

The only things that travel are numbers, short texts and lists of them. A number that JSON cannot say is spelled out:
``"nan"``, ``"inf"``, ``"-inf"``.
"""

import json
import math
import socket
import struct
from typing import Any

HEADER = struct.Struct(">I")
"""A frame's length in bytes, big-endian, before the frame."""

LARGEST_REPLY = 1 << 20
"""Bytes that a worker may answer at most; the grader stops a worker that announces more."""

LARGEST_REQUEST = 1 << 26
"""Bytes that a grader may ask at most; a submission is capped far below."""


class ProtocolError(Exception):
    """The other end closed the connection or sent something that is no frame."""


def encode(message: dict[str, Any], limit: int) -> bytes:
    """Return ``message`` as one frame.

    Raises:
        ProtocolError: The frame would be longer than ``limit`` bytes.
    """
    body = json.dumps(message, allow_nan=False, separators=(",", ":")).encode()
    if len(body) > limit:
        raise ProtocolError(f"a frame of {len(body)} bytes is above the limit of {limit}")
    return HEADER.pack(len(body)) + body


def receive_exactly(connection: socket.socket, count: int) -> bytes:
    """Return ``count`` bytes from a blocking socket.

    Raises:
        ProtocolError: The other end closed the connection before.
    """
    parts = bytearray()
    while len(parts) < count:
        part = connection.recv(min(count - len(parts), 1 << 16))
        if not part:
            raise ProtocolError("the connection was closed")
        parts += part
    return bytes(parts)


def read_frame(connection: socket.socket, limit: int) -> bytes:
    """Return the next frame's body from a blocking socket.

    Raises:
        ProtocolError: The connection was closed, or the frame is longer than ``limit`` bytes.
    """
    (length,) = HEADER.unpack(receive_exactly(connection, HEADER.size))
    if length > limit:
        raise ProtocolError(f"a frame of {length} bytes is above the limit of {limit}")
    return receive_exactly(connection, length)


def spelled(number: float) -> float | str:
    """Return ``number`` as JSON can carry it: a finite float, or ``"nan"``, ``"inf"``, ``"-inf"``."""
    if math.isfinite(number):
        return number
    return "nan" if math.isnan(number) else ("inf" if number > 0 else "-inf")
