"""Answers what torch says of programs, in a process of its own that has loaded torch: ``main``.

Several graders' processes then need not hold torch themselves. ``autograder.expect.elsewhere`` asks; a frame holds a program
and its inputs as JSON, the answer is the output's value and every input's gradient.
"""

import json
import math
import socket
from typing import Any

from autograder.expect import torch_reference
from autograder.expression.program import Program
from autograder.worker.protocol import LARGEST_REQUEST, ProtocolError, encode, read_frame


def main(descriptor: int) -> None:
    """Answer until the grader goes away."""
    with socket.socket(fileno=descriptor) as connection:
        while True:
            try:
                asked = json.loads(read_frame(connection, LARGEST_REQUEST))
                connection.sendall(encode(_answer(asked), LARGEST_REQUEST))
            except (ProtocolError, OSError):
                return


def _answer(asked: dict[str, Any]) -> dict[str, Any]:
    """Return torch's answer, or nothing where there is none that JSON can say: the grader then asks torch itself."""
    names = [f"x{index}" for index in range(len(asked["inputs"]))]
    try:
        data, gradients = torch_reference.evaluate(Program.from_json(names, asked), asked["inputs"])
    except Exception:  # noqa: BLE001 - whatever it is, the grader's own torch says it where it can be told
        return {}
    return {"answer": [data, *gradients]} if all(map(math.isfinite, [data, *gradients])) else {}
