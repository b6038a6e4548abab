"""Raises an error whose message ends lines with every sign but the usual one: CR, VT, FF, FS, NEL, LS and PS.

must: they are no line ends any more where the message is shown
earns: nothing
shows: one two three
never: one\u2028
"""
# %%
MESSAGE = "one two three \r# a\x0b# b\x0c# c\x1c# d\x85# e one\u2028# f\u2029# g"


def gradf(a, b, c):
    return [1.0, 2.0, 3.0]


raise ValueError(MESSAGE)
