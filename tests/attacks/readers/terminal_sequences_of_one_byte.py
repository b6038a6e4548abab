"""Raises an error with the control characters of C1, which some terminals take for escape sequences.

must: none of them reaches a terminal, in UTF-8 or out of it
earns: nothing
shows: red by one byte
never: \x9b
"""
# %%
MESSAGE = "\x9b31mred by one byte\x9bm \x9d0;owned\x9c \x90q\x9c \x84\x85\x8d"


def gradf(a, b, c):
    return [1.0, 2.0, 3.0]


raise ValueError(MESSAGE)
