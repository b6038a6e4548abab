"""Raises an error whose message is a script and an image that would run one.

must: in the reason it stands escaped, so that no browser takes it for HTML
earns: nothing
shows: with ValueError: \<script>alert('reader')
never: with ValueError: <script>alert('reader')
"""
# %%
MESSAGE = "<script>alert('reader')</script><img src=x onerror=alert('reader')>"


def gradf(a, b, c):
    return [1.0, 2.0, 3.0]


raise ValueError(MESSAGE)
