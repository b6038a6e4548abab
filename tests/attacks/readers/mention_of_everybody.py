"""Raises an error that mentions a team, an issue and an address, as it would be posted beside a commit.

must: in a code span or escaped, it calls nobody; as it is, it must at least be shown as written
earns: nothing
shows: @example/everyone
"""
# %%
MESSAGE = "@example/everyone #1 GH-1 fixes #1 https://example.org/?points=100 www.example.org mailto:a@example.org"


def gradf(a, b, c):
    raise ValueError(MESSAGE)
