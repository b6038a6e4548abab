"""A file whose name is HTML, a Markdown link, rich markup and a workflow command.

must: the name is shown as it is, escaped, wherever it stands
earns: nothing
shows: the name is only a name
never: # <img
"""

from pathlib import Path

NAME = "<img src=x onerror=alert(1)>[red][link=javascript:alert(2)][a](javascript:alert(3))`@everyone.py"
SOURCE = """
# %%
def gradf(a, b, c):
    raise ValueError("the name is only a name")
"""


def write(folder: Path) -> Path:
    path = folder / NAME
    path.write_text(SOURCE, "utf-8")
    return path
