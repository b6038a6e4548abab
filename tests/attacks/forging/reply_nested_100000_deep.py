"""Answers with a list inside a list, 100,000 deep.

must: it is no answer, and the grader's stack holds
earns: nothing
shows: answered something else than numbers
"""
# %%
import struct
import sys


def forged(message, limit):
    body = b'{"id":"%s","answers":%s}' % (message["id"].encode(), b"[" * 100_000 + b"]" * 100_000)
    return struct.pack(">I", len(body)) + body


PROTOCOL = sys.modules["box.protocol"]
sys.modules["box.harness"].encode = lambda message, limit: (
    forged(message, limit) if "answers" in message else PROTOCOL.encode(message, limit)
)

def gradf(a, b, c):
    return [1.0, 2.0, 3.0]
