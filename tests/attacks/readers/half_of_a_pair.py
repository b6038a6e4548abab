"""Raises an error whose message holds half of a surrogate pair, which no file of text can.

must: nothing that writes or prints the results stumbles over it
earns: nothing
shows: half ? of ? a ? pair
"""
# %%
MESSAGE = "half \ud83d of \udc00 a \udcff pair"


def gradf(a, b, c):
    raise ValueError(MESSAGE)
