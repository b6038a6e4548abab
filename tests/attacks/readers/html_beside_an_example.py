"""Raises an error with HTML in the answer itself, where it stands beside the expected numbers.

must: it stands in a code span, which shows it as it is
earns: nothing
shows: - yours: `ValueError: </code></li></ul><iframe src=
"""
# %%
MESSAGE = "</code></li></ul><iframe src='https://example.org'></iframe><b onmouseover=alert(1)>"


def gradf(a, b, c):
    raise ValueError(MESSAGE)
