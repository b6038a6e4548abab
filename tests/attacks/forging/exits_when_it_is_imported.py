"""Raises SystemExit(0) in its own cell, after it has left a function that would run at the end.

must: SystemExit is an error like others, and nothing is run at the end
earns: nothing
shows: SystemExit
"""
# %%
import atexit


def gradf(a, b, c):
    atexit.register(print, "GOT to the end")
    raise SystemExit(0)
