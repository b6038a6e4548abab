"""Torch may answer from another process; what it says is the same, and where it says nothing it is asked here."""

import json
import math
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.expect import answering, elsewhere
from autograder.expect.elsewhere import TorchElsewhere, evaluate_here
from autograder.expect.references import ReferenceFault, References
from autograder.expression import nll, softmax, trace
from autograder.worker.protocol import encode, read_frame

PROGRAMS = [
    (trace(lambda a, b: (a * b + a).tanh() / b**3 - b.exp()), (1.0, 2.0)),
    (trace(lambda a, b, c: nll(softmax([a, b, c]), 1)), (0.5, -1, 3.0)),
    (trace(lambda a: a), (2,)),
]

WITHOUT_TORCH = """
import sys
from autograder.engine.templates import Templates
from autograder.expect.elsewhere import TorchElsewhere
from autograder.expression import trace
templates = Templates.start()
asked = TorchElsewhere(templates.torch_answers)
print(asked.evaluate(trace(lambda a: a.tanh() * a), [0.5]), "torch" in sys.modules)
asked.close()
templates.close()
"""


@pytest.fixture
def other() -> Iterator[socket.socket]:
    """Return our end of a socket on which something answers."""
    ours, theirs = socket.socketpair()
    thread = threading.Thread(target=answering.main, args=[theirs.detach()])
    thread.start()
    yield ours
    ours.close()
    thread.join()


def answers_with(body: bytes) -> TorchElsewhere:
    """Return what asks somebody who answers once, whatever is asked."""
    ours, theirs = socket.socketpair()

    def answer() -> None:
        with theirs:
            read_frame(theirs, 1 << 20)
            theirs.sendall(body)

    threading.Thread(target=answer).start()
    return TorchElsewhere(lambda: ours)


def test_the_answers_are_torchs_own(other: socket.socket) -> None:
    asked = TorchElsewhere(lambda: other)
    for program, inputs in PROGRAMS:
        assert asked.evaluate(program, inputs) == evaluate_here(program, inputs)
    asked.close()


def test_a_template_answers_a_process_that_loads_no_torch() -> None:
    done = subprocess.run([sys.executable, "-c", WITHOUT_TORCH], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == f"{evaluate_here(trace(lambda a: a.tanh() * a), [0.5])} False"


def test_what_has_no_finite_answer_is_said_by_the_graders_own_torch(other: socket.socket) -> None:
    asked = TorchElsewhere(lambda: other)
    program = trace(lambda a: a.log())
    data, _gradients = asked.evaluate(program, (-1.0,))
    assert math.isnan(data)
    with pytest.raises(ReferenceFault, match="no finite answer"):
        References(None, asked.evaluate).answer(program, (-2.0,))
    asked.close()


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\xff\xff\xff\xff",
        encode({}, 100),
        encode({"answer": [1.0]}, 100),
        encode({"answer": [1.0, 2.0, 3.0, 4.0]}, 100),
        b"\x00\x00\x00\x04nope",
    ],
)
def test_where_the_other_process_answers_nothing_usable_torch_is_asked_here(body: bytes) -> None:
    program, inputs = PROGRAMS[0]
    asked = answers_with(body)
    for _ in range(2):
        assert asked.evaluate(program, inputs) == evaluate_here(program, inputs)
    asked.close()


def test_where_no_other_process_can_be_had_torch_is_asked_here() -> None:
    def refuses() -> socket.socket:
        raise BrokenPipeError("the template has died")

    program, inputs = PROGRAMS[0]
    assert TorchElsewhere(refuses).evaluate(program, inputs) == evaluate_here(program, inputs)


def test_a_wrong_answer_of_the_other_process_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = answers_with(encode({"answer": [1.0, 2.0, 3.0]}, 100))
    monkeypatch.setattr(elsewhere, "evaluate_here", None)  # nobody else is asked
    with pytest.raises(ReferenceFault, match="disagree"):
        References(None, wrong.evaluate).answer(*PROGRAMS[0])
    wrong.close()


def test_new_answers_are_kept_as_ever(tmp_path: Path, other: socket.socket) -> None:
    path = tmp_path / "kept.json"
    asked = TorchElsewhere(lambda: other)
    references = References(path, asked.evaluate)
    expected = [references.answer(*case) for case in PROGRAMS]
    references.save()
    asked.close()
    assert len(json.loads(path.read_bytes())["answers"]) == len(PROGRAMS)

    def fails(*_: object) -> tuple[float, list[float]]:
        raise AssertionError("all of it is known")

    assert [References(path, fails).answer(*case) for case in PROGRAMS] == expected
