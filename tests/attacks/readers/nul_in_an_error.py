"""Raises an error whose message holds NUL, DEL, backspaces and bells.

must: none of them is left in what is read
earns: nothing
shows: before and after
never: \x00
"""
# %%
MESSAGE = "before\x00 and\x7f after\x08\x08\x08\x07\x1a\x04"


def gradf(a, b, c):
    return [1.0, 2.0, 3.0]


raise ValueError(MESSAGE)
