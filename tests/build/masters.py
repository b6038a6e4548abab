"""The project's own notebooks, a small master to spoil, and Jupyter to run them in."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

import nbformat
from nbclient import NotebookClient

if TYPE_CHECKING:
    from nbformat import NotebookNode

ROOT = Path(__file__).parents[2]
NAME = "micrograd_exercises"

MASTER = '''\
# %% [markdown]
# # Doubling

# %% answer="double_answer"
def double(x):
    """Twice x."""
    ### BEGIN SOLUTION
    return 2 * x
    ### END SOLUTION
    raise NotImplementedError("double is not written yet")  # TODO: replace this line

# %% exercise="double"
print(double(4))

# %% [markdown] written="why" points=3
# ### BEGIN SOLUTION
# Because.
# ### END SOLUTION
'''


def read(room: str) -> NotebookNode:
    notebook: NotebookNode = nbformat.read(ROOT / room / NAME / f"{NAME}.ipynb", as_version=4)  # type: ignore[no-untyped-call]
    return notebook


def run_in_kernel(notebook: NotebookNode) -> dict[str, str]:
    """Run a notebook in Jupyter and return what each cell printed; an error in a cell is raised here."""
    logging.getLogger("traitlets").setLevel(logging.ERROR)
    NotebookClient(notebook, timeout=120).execute()
    return {
        cell.id: "".join(output.get("text", "") for output in cell.outputs)
        for cell in notebook.cells
        if cell.cell_type == "code"
    }
