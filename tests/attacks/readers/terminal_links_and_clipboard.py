"""Raises an error with a link of OSC 8, a copy to the clipboard by OSC 52, a title by OSC 0 and a query for an answer.

must: no operating system command reaches a terminal
earns: nothing
shows: look here
never: \x1b]
"""
# %%
MESSAGE = "\x1b]8;;//example.org\x1b\\look here\x1b]8;;\x1b\\ \x1b]52;c;cm0=\x07 \x1b]0;owned\x07 \x1b[6n\x1b[c\x05"


def gradf(a, b, c):
    return [1.0, 2.0, 3.0]


raise ValueError(MESSAGE)
