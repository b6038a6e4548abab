"""Returns objects whose type is called like a heading, a link and a table, where numbers were asked for.

must: what was found is named in a code span that its name cannot leave
earns: nothing
shows: a list that holds a # '[me](javascript:alert(1))'|x|
"""
# %%
Odd = type("# `[me](javascript:alert(1))`|x|", (), {})


def gradf(a, b, c):
    return [Odd(), Odd(), Odd()]
