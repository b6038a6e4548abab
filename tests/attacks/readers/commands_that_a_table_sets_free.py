"""Raises an error long enough for a table to break it, so that a workflow command would begin the next line.

must: where texts are wrapped, no line begins with a command
earns: nothing
shows: and then
never: \n::warning
"""
# %%
raise ValueError(" ".join(["and then"] * 3 + ["::warning::it-is-not-so-at-all"] * 4))


def gradf(a, b, c):
    return [1.0, 2.0, 3.0]
