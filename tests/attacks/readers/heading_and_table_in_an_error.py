"""Raises an error whose message has lines of its own: a heading, a table, a list of done tasks, a rule and HTML.

must: a message is one line, and no block of Markdown begins in it
earns: nothing
shows: Full marks (heading)
never: \n# Full marks (heading)
"""
# %%
MESSAGE = "oh\n\n# Full marks (heading)\n\n|exercise|points|\n|---|---:|\n|gradf|10/10|\n\n- [x] done\n\n---\n<div>"


def gradf(a, b, c):
    return [1.0, 2.0, 3.0]


raise ValueError(MESSAGE)
