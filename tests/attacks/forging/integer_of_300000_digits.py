"""Answers with a whole number of 300,000 digits.

must: it is no float, hence no answer, and nobody computes with it
earns: nothing
shows: answered something else than numbers
"""
# %%
import struct
import sys


def forged(message, limit):
    body = b'{"id":"%s","answers":[{"numbers":[%s]}]}' % (message["id"].encode(), b"9" * 300_000)
    return struct.pack(">I", len(body)) + body


PROTOCOL = sys.modules["box.protocol"]
sys.modules["box.harness"].encode = lambda message, limit: (
    forged(message, limit) if "answers" in message else PROTOCOL.encode(message, limit)
)

def gradf(a, b, c):
    return [1.0, 2.0, 3.0]
