"""Raises an error whose message ends code spans that it never began, and begins some that it does not end.

must: what stands outside of code is escaped, however backticks are paired
earns: nothing
shows: \<h1>Full marks\</h1>
never: ` <h1>Full
"""
# %%
MESSAGE = "`` <h1>Full marks</h1> \\"


def gradf(a, b, c):
    return [1.0, 2.0, 3.0]


raise ValueError(MESSAGE)
