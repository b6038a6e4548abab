"""Raises an error whose message is a Markdown image on another host, which would learn who reads it and when.

must: no image comes of it, so that nobody's browser asks for it
earns: nothing
shows: ![\](https://example.org/who.png)
never: ![](https://example.org/who.png)
"""
# %%
MESSAGE = "![](https://example.org/who.png) ![a][b] <img src='https://example.org/who.gif'>"


def gradf(a, b, c):
    return [1.0, 2.0, 3.0]


raise ValueError(MESSAGE)
