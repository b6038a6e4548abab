"""Whatever a worker sends, the grader takes it as an answer of the right kind or says that it is none, and stays small."""

import contextlib
import inspect
import json
import math
import socket
import threading
import tracemalloc
from collections.abc import Callable, Sequence
from typing import Any, get_type_hints

import msgspec
from hostile_bytes import HOW_LONG, damaged, json_values, written
from hypothesis import example, given
from hypothesis import strategies as st

from autograder.assignment import load
from autograder.engine import replies
from autograder.engine.box import Box, BoxLost
from autograder.engine.budget import Budget
from autograder.engine.replies import BadReply, Evaluations, Failed, NumbersRead, Reply, decode, number
from autograder.worker.protocol import HEADER, LARGEST_REPLY

KINDS = [kind for _, kind in inspect.getmembers(replies, inspect.isclass) if issubclass(kind, Reply) and kind is not Reply]
FIELDS = sorted(
    {name for kind in KINDS for name in get_type_hints(kind)} | {"data", "grads", "watched_calls", "type", "line"}
)
REQUEST = "0123456789abcdef"
spelled = st.floats() | st.sampled_from(["nan", "inf", "-inf", "NaN", "Infinity", "1", 10**400, 1e308, None, True, [1.0]])
errors = st.fixed_dictionaries(
    {"type": st.text(max_size=100), "message": st.text(max_size=500), "cell": st.none() | st.integers(), "line": st.none()}
)
answers = st.fixed_dictionaries({}, optional={"data": spelled, "grads": st.lists(spelled, max_size=4), "error": errors})
near_replies = st.fixed_dictionaries(
    {"id": st.sampled_from([REQUEST, REQUEST, "other", 3])},
    optional=dict.fromkeys([name for name in FIELDS if name != "id"], json_values)
    | {"answers": st.lists(answers, max_size=4), "numbers": st.lists(spelled, max_size=5), "error": errors | json_values},
)
frames = damaged(near_replies.map(written)) | st.binary(max_size=100)


class Watched:
    """A zygote of which a box needs its clock and its end only."""

    def cpu(self, _pid: int) -> float:
        return 0.0

    def end(self, _pid: int, ended: Callable[[dict[str, Any]], None], *, dying: bool = False) -> None:  # noqa: ARG002 - as a zygote
        ended({"signal": 0, "cpu": 0.0, "megabytes": 0.0})

    def pause(self, _pids: Sequence[int]) -> None:
        pass

    def resume(self, _pid: int) -> None:
        pass

    def settle(self) -> None:
        pass


def must_be_plain(thing: object) -> None:
    """Fail where a reply holds anything but structures of the grader's own, short texts and plain numbers."""
    if isinstance(thing, msgspec.Struct):
        for name in thing.__struct_fields__:
            must_be_plain(getattr(thing, name))
    elif isinstance(thing, list):
        assert len(thing) <= 2000
        for entry in thing:
            must_be_plain(entry)
    elif isinstance(thing, str):
        assert len(thing) <= 400
    else:
        assert thing is None or type(thing) in (int, float, bool)


@HOW_LONG
@given(frames, st.sampled_from(KINDS))
@example(b'{"id":"0123456789abcdef","numbers":[1e999]}', NumbersRead)
@example(b'{"id":"0123456789abcdef","numbers":[NaN]}', NumbersRead)
@example(b'{"id":"0123456789abcdef","numbers":[1],"numbers":["nan"]}', NumbersRead)
@example(b'{"id":"0123456789abcdef","answers":' + b"[" * 100_000, Evaluations)
@example(b'{"id":"\\ud800","numbers":[]}', NumbersRead)
def test_a_frame_is_an_answer_or_none(frame: bytes, kind: type[Reply]) -> None:
    tracemalloc.start()
    try:
        reply = decode(frame, kind, REQUEST)
        assert isinstance(reply, kind | Failed)
        assert reply.id == REQUEST
        must_be_plain(reply)
        if isinstance(reply, NumbersRead):
            assert all(type(number(entry)) is float or math.isfinite(number(entry)) for entry in reply.numbers)
    except BadReply:
        pass
    finally:
        assert tracemalloc.get_traced_memory()[1] < (4 << 20) + 200 * len(frame)
        tracemalloc.stop()


lengths = st.integers(0, 2**32 - 1) | st.sampled_from([0, 1, LARGEST_REPLY, LARGEST_REPLY + 1])


@HOW_LONG
@given(st.lists(st.binary(max_size=40) | lengths.map(HEADER.pack) | frames, max_size=6), frames, st.booleans())
def test_a_channel_brings_an_answer_or_the_box_is_lost(noise: list[bytes], frame: bytes, right: bool) -> None:  # noqa: FBT001
    ours, theirs = socket.socketpair()

    def answer() -> None:
        with theirs, contextlib.suppress(OSError):
            (length,) = HEADER.unpack(theirs.recv(HEADER.size, socket.MSG_WAITALL))
            asked = json.loads(theirs.recv(length, socket.MSG_WAITALL))
            body = frame.replace(REQUEST.encode(), asked["id"].encode())
            for part in [HEADER.pack(len(body)) + body] if right else noise:
                theirs.sendall(part)

    worker = threading.Thread(target=answer)
    worker.start()
    budget = Budget(load("micrograd_exercises").limits)
    try:
        with Box(Watched(), 0, ours) as box:
            must_be_plain(box.ask({"do": "read"}, NumbersRead, budget))
    except BoxLost:
        pass
    finally:
        worker.join()
