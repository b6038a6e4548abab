"""Answers with bytes that are no JSON and no UTF-8.

must: it is no answer, and the exercise is wrong
earns: nothing
shows: answered something else than numbers
"""
# %%
import sys

sys.modules["box.harness"].encode = lambda message, limit: b"\x00\x00\x00\x05\xff\xfe\x00\x80\x01"

def gradf(a, b, c):
    return [1.0, 2.0, 3.0]
