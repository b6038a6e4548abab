"""Raises an error with formulas in which a renderer of mathematics would follow links or never end.

must: dollar signs and backslashes are escaped or in code
earns: nothing
shows: {javascript:alert(1)}{x}
"""
# %%
MESSAGE = "$\\\\href{javascript:alert(1)}{x}$ $$\\\\def\\\\a{\\\\a\\\\a}\\\\a$$ \\\\(x\\\\) \\\\[y\\\\]"


def gradf(a, b, c):
    raise ValueError(MESSAGE)
