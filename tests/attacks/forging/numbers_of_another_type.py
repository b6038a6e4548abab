"""Answers with truth values, texts, objects and lists where numbers belong.

must: nothing is converted: it is no answer
earns: nothing
shows: answered something else than numbers
"""
# %%
import struct
import sys


def forged(message, limit):
    body = (
        b'{"id":"%s","answers":[{"numbers":[true,"1.0",null]},{"numbers":{"0":1}},{"numbers":[[1]]}]}'
        % message["id"].encode()
    )
    return struct.pack(">I", len(body)) + body


PROTOCOL = sys.modules["box.protocol"]
sys.modules["box.harness"].encode = lambda message, limit: (
    forged(message, limit) if "answers" in message else PROTOCOL.encode(message, limit)
)

def gradf(a, b, c):
    return [1.0, 2.0, 3.0]
