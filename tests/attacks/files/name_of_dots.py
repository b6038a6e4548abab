"""A file called "...py", whose results would be "..json" were its name cut twice.

must: its results stand in the folder of the results, under its own name
earns: nothing
shows: the dots lead nowhere
"""

from pathlib import Path

SOURCE = """
# %%
def gradf(a, b, c):
    raise ValueError("the dots lead nowhere")
"""


def write(folder: Path) -> Path:
    path = folder / "...py"
    path.write_text(SOURCE, "utf-8")
    return path
