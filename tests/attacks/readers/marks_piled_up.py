"""Raises an error with forty accents on each letter, which overlap the lines above and below.

must: the lines around it can be read all the same; at most a few marks are left on a letter
earns: nothing
shows: ValueError
never: \u0300\u0300\u0300\u0300\u0300\u0300\u0300\u0300\u0300\u0300\u0300\u0300
"""
# %%
MESSAGE = "".join(letter + "\u0300" * 40 for letter in "piled")


def gradf(a, b, c):
    return [1.0, 2.0, 3.0]


raise ValueError(MESSAGE)
