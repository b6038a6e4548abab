"""Only numbers leave a box: what is read off student's objects, and what the grader accepts of a reply."""

import json
import math
import socket

import numpy as np
import pytest

from autograder.assignment import load
from autograder.engine.replies import BadReply, Failed, NumbersRead, decode
from autograder.worker.evaluation import CountedHash, evaluate, evaluate_on_floats
from autograder.worker.numeric import NotANumber, as_number, as_numbers
from autograder.worker.protocol import HEADER, ProtocolError, encode, read_frame
from autograder.worker.standins import StandIn

ASSIGNMENT = load("micrograd_exercises")


class Liar(float):
    def __float__(self) -> float:
        return 42.0

    def __sub__(self, other: object) -> float:
        return 0.0

    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = float.__hash__


class WholeLiar(int):
    def __index__(self) -> int:
        return 42

    def __float__(self) -> float:
        return 42.0


@pytest.mark.parametrize(
    ("thing", "number"),
    [
        (1.5, 1.5),
        (2, 2.0),
        (Liar(1.5), 1.5),
        (WholeLiar(3), 3.0),
        (np.float64(1.5), 1.5),
        (np.int32(2), 2.0),
        (np.array([[1.5]]), 1.5),
    ],
)
def test_a_number_is_read_by_its_own_type(thing: object, number: float) -> None:
    assert as_number(thing) == number
    assert type(as_number(thing)) is float


@pytest.mark.parametrize(
    "thing", [None, "1.5", 1j, True, np.bool_(1), [1.0], np.array([1.0, 2.0]), StandIn(), object(), 10**400]
)
def test_anything_else_is_refused_with_a_sentence(thing: object) -> None:
    with pytest.raises(NotANumber, match=r"\w"):
        as_number(thing)


def test_numbers_are_read_from_flat_sequences_only() -> None:
    assert as_numbers((1, 2.5, np.float32(0.5))) == [1.0, 2.5, 0.5]
    assert as_numbers(np.array([1.0, 2.0])) == [1.0, 2.0]
    for thing in ([[1.0]], {"a": 1.0}, iter([1.0]), "12", 1.0, None, [0.0] * 1001):
        with pytest.raises(NotANumber):
            as_numbers(thing)


def test_a_stand_in_is_finite_and_no_number() -> None:
    thing = StandIn().anything(1, key=2)[3].more + 4
    assert list(thing) == []
    assert not thing
    for convert in (float, int, complex, math.sqrt, range):
        with pytest.raises(TypeError):
            convert(thing)
    with thing as entered:
        assert entered is thing

    assert thing(as_number) is as_number  # as a decorator that takes no arguments


class Plain:
    def __init__(self, data: float, children: tuple["Plain", ...] = ()) -> None:
        self.data, self.grad, self._prev = data, 0.0, set(children)


def test_sets_hand_their_entries_out_in_the_order_that_was_asked_for() -> None:
    class Counted(Plain):
        pass

    order = CountedHash.of(Counted)
    found = []
    for descending in (False, True, False):
        order.restart(descending=descending)
        children = [Counted(number) for number in (1.0, 2.0, 3.0)]
        found.append([child.data for child in set(children)])
    assert found[0] == found[2]
    assert found[0] == found[1][::-1]
    assert CountedHash.of(Counted) is order


def test_what_is_no_value_is_named() -> None:
    class Value(Plain):
        def __mul__(self, other: object) -> None:
            return None

    program = {"steps": [["mul", 0, 0]], "output": 1}
    with pytest.raises(TypeError, match="is there a return"):
        evaluate(program, [1.0], {"Value": Value}, 0.0)


def test_plain_functions_are_evaluated_on_floats() -> None:
    program = {"steps": [["mul", [3], 0], ["sin", 1], ["truediv", [1.0], 0], ["sub", 2, 3]], "output": 4}
    assert evaluate_on_floats(program, [2.0]) == pytest.approx(math.sin(6.0) - 0.5)


# --- what the grader accepts


@pytest.mark.parametrize(
    "body",
    [
        b"", b"null", b"[]", b"1", b"{}", b'{"id": "1"}', b'{"id": "2", "numbers": []}', b'{"id": "1", "numbers": "nan"}',
        b'{"id": "1", "numbers": ["12"]}', b'{"id": "1", "numbers": [true]}', b'{"id": "1", "numbers": [NaN]}',
        b'{"id": "1", "numbers": [1], "score": 100}', b'{"id": "1", "numbers": [[1]]}', b'\xff\xfe', b"[" * 100_000,
        b'{"id": "1", "numbers": [' + b"1," * 1000 + b"1]}", b'{"id": 1, "numbers": []}',
        b'{"id": "1", "error": {"type": "x", "message": "y", "cell": -1, "line": 1}}',
        b'{"id": "1", "error": {"type": "' + b"x" * 81 + b'", "message": "", "cell": 1, "line": 1}}',
    ],
)  # fmt: skip
def test_a_reply_that_is_no_answer_is_refused(body: bytes) -> None:
    with pytest.raises(BadReply):
        decode(body, NumbersRead, "1")


def test_a_reply_is_numbers_or_an_error() -> None:
    reply = decode(b'{"id": "1", "numbers": [1, 2.5, "nan", "-inf"]}', NumbersRead, "1")
    assert isinstance(reply, NumbersRead)
    assert reply.numbers == [1.0, 2.5, "nan", "-inf"]
    failed = decode(b'{"id": "1", "error": {"type": "KeyError", "message": "x", "cell": 1, "line": null}}', NumbersRead, "1")
    assert isinstance(failed, Failed)


def test_frames_have_a_length_that_is_kept() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.sendall(encode({"a": 1}, 100))
        assert json.loads(read_frame(ours, 100)) == {"a": 1}
        with pytest.raises(ProtocolError):
            encode({"a": "x" * 100}, 100)
        theirs.sendall(HEADER.pack(101))
        with pytest.raises(ProtocolError, match="limit"):
            read_frame(ours, 100)
        theirs.close()
        with pytest.raises(ProtocolError, match="closed"):
            read_frame(ours, 100)
