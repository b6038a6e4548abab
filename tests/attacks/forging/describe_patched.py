"""Replaces describe, so that errors come from cell minus one and line ten to the thirtieth.

must: what is no place in a submission is no answer, and breaks nothing that prints places
earns: nothing
shows: answered something else than numbers
"""
# %%
import sys

forged = {"type": "Error", "message": "nowhere", "cell": -1, "line": 10**30}
sys.modules["box.harness"].describe = lambda error: forged


def gradf(a, b, c):
    raise ValueError("it is nowhere")
