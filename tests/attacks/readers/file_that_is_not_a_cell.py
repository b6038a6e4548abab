"""Raises errors from code that says that it stands in a file of markup, and in a cell of the grader's numbering.

must: only numbers are taken from a place
earns: nothing
shows: somewhere else
never: from <b>here
"""
# %%
exec(compile("def elsewhere(text):\n    raise ValueError(text)", "from <b>here</b>.py", "exec"))
MESSAGE = "somewhere else"


def gradf(a, b, c):
    return [1.0, 2.0, 3.0]


raise ValueError(MESSAGE)
