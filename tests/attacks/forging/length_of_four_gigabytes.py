"""Announces an answer of four gigabytes.

must: a length above one megabyte is refused before anything is reserved for it
earns: nothing
shows: answered more than a megabyte
"""
# %%
import sys

sys.modules["box.harness"].encode = lambda message, limit: b"\xff\xff\xff\xff" + b"[" * 4096

def gradf(a, b, c):
    return [1.0, 2.0, 3.0]
