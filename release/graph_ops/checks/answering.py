"""The process that runs a student's cells and answers questions about what they leave: ``python -m checks.answering``.

It reads one request from its standard input and writes one line of JSON for each thing that begins or is done, so that
whoever waits knows what never ends. What cells print is swallowed. ``Answers`` is the worker's own harness, with the
backward pass that can be replayed.
"""

import json
import os
import sys
from typing import Any

from checks import replaying
from checks.worker import standins
from checks.worker.errors import describe
from checks.worker.evaluation import CountedHash, build
from checks.worker.harness import Harness

ORDINARY = standins.STANDS_FOR - {"torch", "torchvision", "torchaudio"}


class Answers(Harness):
    """Answers questions about names."""

    def __init__(self, names: "dict[str, Any] | None" = None) -> None:
        if names is None:
            super().__init__(None)  # type: ignore[arg-type]  # no grader is at the other end of a socket
        else:
            self._future, self.names = 0, names  # those of a notebook that is open: nothing is to be changed around them

    def answer(self, request: "dict[str, Any]") -> "dict[str, Any]":
        """Return the answer to a request; an error of the student's code is one."""
        try:
            reply: dict[str, Any] = getattr(self, "do_" + request["do"])(request)
        except BaseException as error:  # noqa: BLE001 - whatever a student's code raises is an answer
            return {"error": describe(error)}
        return reply

    def do_replay(self, request: "dict[str, Any]") -> "dict[str, Any]":
        """Answer what the backward pass of an expression does, step by step."""
        program, inputs = request["program"], request["inputs"]
        CountedHash.of(self.names.get("Value")).restart(descending=request["descending"])
        values = build(program, inputs, self.names, request["start"])
        return replaying.replayed(values, program["output"])


def main() -> None:
    """Run cells, and answer after each what is asked of the names as it left them."""
    request = json.loads(sys.stdin.buffer.read())
    answered = os.fdopen(os.dup(1), "w", encoding="utf-8")
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    os.dup2(nothing, 2)

    def tell(*what: Any) -> None:
        answered.write(json.dumps(what) + "\n")
        answered.flush()

    sys.path.insert(0, request["folder"])
    standins.install(ORDINARY if request["torch"] else standins.STANDS_FOR)
    answers = Answers()
    for cell in request["cells"]:
        tell("cell", cell["cell"])
        done = answers.do_run({"cells": [cell]})["ran"][0]
        tell("ran", cell["cell"], done.get("error"))
        for ask in request["asks"]:
            if ask["after"] == cell["cell"]:
                for number, question in enumerate(ask["requests"]):
                    tell("asked", ask["exercise"], number)
                    tell("answer", ask["exercise"], number, answers.answer(question))
    tell("end")
    answered.close()
    os._exit(0)  # what a student has left running ends here


if __name__ == "__main__":
    main()
