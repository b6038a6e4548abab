"""Answers with each key twice, wrong numbers last, or first.

must: one of the two is taken, everywhere the same, and compared
earns: nothing
shows: 12345
"""
# %%
import struct
import sys


def forged(message, limit):
    body = (
        b'{"id":"x","answers":[],"answers":[%s],"id":"%s"}'
        % (b",".join([b'{"numbers":[1,2,3],"numbers":[12345,2,3]}'] * len(message["answers"])), message["id"].encode())
    )
    return struct.pack(">I", len(body)) + body


PROTOCOL = sys.modules["box.protocol"]
sys.modules["box.harness"].encode = lambda message, limit: (
    forged(message, limit) if "answers" in message else PROTOCOL.encode(message, limit)
)

def gradf(a, b, c):
    return [1.0, 2.0, 3.0]
