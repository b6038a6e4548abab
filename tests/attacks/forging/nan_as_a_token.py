"""Answers with NaN, Infinity and 1e999, as Python's own JSON would read them.

must: none of them is a number of JSON
earns: nothing
shows: answered something else than numbers
"""
# %%
import struct
import sys


def forged(message, limit):
    body = b'{"id":"%s","answers":[{"numbers":[NaN,Infinity,-Infinity]},{"numbers":[1e999]}]}' % message["id"].encode()
    return struct.pack(">I", len(body)) + body


PROTOCOL = sys.modules["box.protocol"]
sys.modules["box.harness"].encode = lambda message, limit: (
    forged(message, limit) if "answers" in message else PROTOCOL.encode(message, limit)
)

def gradf(a, b, c):
    return [1.0, 2.0, 3.0]
