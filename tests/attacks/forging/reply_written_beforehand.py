"""Sends an answer before it was asked anything, under numbers that it has seen or can think of.

must: the number of a question is drawn when it is asked, so that no answer can be older
earns: nothing
shows: a question that was not asked
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


def beforehand(self, request):
    reply(self._channel, request["id"], bound=request["names"], methods=[])
    for number in (0, 1, request["id"][::-1]):
        reply(self._channel, str(number), answers=[{"numbers": [1.0, 2.0, 3.0]}] * 5)
    return {}


sys.modules["box.harness"].Harness.do_names = beforehand

def gradf(a, b, c):
    return [1.0, 2.0, 3.0]
