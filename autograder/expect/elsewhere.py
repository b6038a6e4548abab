"""Torch in another process, for graders that would else each hold a copy: ``TorchElsewhere.evaluate``.

The other process runs ``autograder.expect.answering``. Where there is none, or it has ended, torch is loaded here.
"""

import json
import socket
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

from autograder.expression.program import Number, Program
from autograder.worker.protocol import LARGEST_REQUEST, ProtocolError, encode, read_frame

Answer = tuple[float, list[float]]

SECONDS = 120.0
"""Wall seconds that an answer may take: importing torch from a cold disk is slow."""


def evaluate_here(program: Program, inputs: Sequence[Number]) -> Answer:
    """Return the output's value and every input's gradient, by torch in this process."""
    from autograder.expect import torch_reference  # noqa: PLC0415 - importing torch takes a second

    return torch_reference.evaluate(program, inputs)


class TorchElsewhere:
    """Asks another process, which is not needed before the first question.

    Args:
        connect: Returns a socket to the other process.
    """

    def __init__(self, connect: Callable[[], socket.socket]) -> None:
        self._connect = connect
        self._connection: socket.socket | None = None
        self._lost = False
        self._one_at_a_time = threading.Lock()

    def evaluate(self, program: Program, inputs: Sequence[Number]) -> Answer:
        """Return the output's value and every input's gradient, as ``torch_reference.evaluate`` does."""
        with self._one_at_a_time:
            answer = None if self._lost else self._asked({**program.to_json(), "inputs": list(inputs)})
        if answer is None or len(answer) != 1 + len(inputs):
            return evaluate_here(program, inputs)
        return answer[0], answer[1:]

    def _asked(self, question: dict[str, Any]) -> list[float] | None:
        try:
            if self._connection is None:
                self._connection = self._connect()
                self._connection.settimeout(SECONDS)
            self._connection.sendall(encode(question, LARGEST_REQUEST))
            found: dict[str, Any] = json.loads(read_frame(self._connection, LARGEST_REQUEST))
        except (OSError, ProtocolError, ValueError):
            self._lost = True
            self.close()
            return None
        return found.get("answer")

    def close(self) -> None:
        """Ask no more; the other process ends."""
        if self._connection is not None:
            with suppress(OSError):
                self._connection.close()
            self._connection = None
