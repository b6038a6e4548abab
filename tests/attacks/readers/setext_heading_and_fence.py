"""Raises an error whose message is all underlines, fences, numbered lists and definitions.

must: none of them begins a line
earns: nothing
shows: stopped with ValueError: === ---
never: \n===
"""
# %%
MESSAGE = "=== ---\n===\n~~~\n```\n1. one\n2) two\n    code\n> quote\n[a]: https://example.org\n\t- x"


def gradf(a, b, c):
    return [1.0, 2.0, 3.0]


raise ValueError(MESSAGE)
