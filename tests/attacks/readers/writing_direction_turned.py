"""Raises an error whose marks turn the direction of writing, so that a wrong number reads as another one.

must: no mark of direction is left, so that the reader sees the order of the bytes
earns: nothing
shows: 54321 points
never: \u202e
"""
# %%
MESSAGE = "\u202e54321 points\u202c \u2066\u2067\u2068\u2069\u200e\u200f\u061c"


def gradf(a, b, c):
    return [1.0, 2.0, 3.0]


raise ValueError(MESSAGE)
