"""Raises an error that clears the screen, moves the cursor up and writes "correct" in green over what stood there.

must: no escape reaches a terminal; the rest is shown
earns: nothing
shows: correct (in green)
never: \x1b[
"""
# %%
MESSAGE = "\x1b[2J\x1b[5A\r\x1b[32mcorrect (in green)\x1b[0m\x1b[?1049h\x1b#8\x1bc"


def gradf(a, b, c):
    return [1.0, 2.0, 3.0]


raise ValueError(MESSAGE)
