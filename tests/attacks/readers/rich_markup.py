"""Raises an error in the markup of the library that prints tables: colours, links, and an end of what never began.

must: it is a text there, and printed as it is
earns: nothing
shows: [red]not red[/red]
"""
# %%
MESSAGE = "[red]not red[/red] [link=javascript:alert(1)]x[/link] [/] [bold [[ [blink]"


def gradf(a, b, c):
    return [1.0, 2.0, 3.0]


raise ValueError(MESSAGE)
