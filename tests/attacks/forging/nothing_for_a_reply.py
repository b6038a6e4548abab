"""Answers with frames of no bytes at all.

must: an empty frame is no answer
earns: nothing
shows: answered something else than numbers
"""
# %%
import sys

sys.modules["box.harness"].encode = lambda message, limit: bytes(4)

def gradf(a, b, c):
    return [1.0, 2.0, 3.0]
