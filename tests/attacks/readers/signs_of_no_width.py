"""Raises an error with signs of no width, soft hyphens and invisible letters of Unicode's tags.

must: what cannot be seen is left out
earns: nothing
shows: invisible
never: \u200b
"""
# %%
MESSAGE = "in\u200bvi\u200csi\u200dble\ufeff \u00ad\u2060\u180e" + "".join(chr(0xE0000 + ord(c)) for c in "full marks")


def gradf(a, b, c):
    return [1.0, 2.0, 3.0]


raise ValueError(MESSAGE)
