"""Put the answers into the released notebook: the submission of somebody who got everything right."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from autograder.build.master import BEGIN, END

if TYPE_CHECKING:
    from nbformat import NotebookNode

STUB_MARK = "# TODO"  # a line outside of the markers that students are asked to replace


def solution_notebook(source: NotebookNode, release: NotebookNode) -> NotebookNode:
    """Make the notebook of a perfect student, nbgrader's metadata included.

    Args:
        source: The instructor's notebook, with markers.
        release: What students get of it.

    Returns:
        The released notebook with the answers in the place of the stubs.
    """
    notebook = deepcopy(release)
    for answered, cell in zip(source.cells, notebook.cells, strict=True):
        if answered.metadata.get("nbgrader", {}).get("solution"):
            cell.source = answer(answered.source)
    return notebook


def answer(source: str) -> str:
    """Strip a cell of its markers, and of the stub lines that an answer replaces.

    Args:
        source: The text of an answer cell in the master.

    Returns:
        The same cell as a student would leave it.
    """
    kept = []
    inside = False
    for line in source.split("\n"):
        if line.strip() in (BEGIN, END):
            inside = line.strip() == BEGIN
        elif inside or STUB_MARK not in line:
            kept.append(line)
    return "\n".join(kept)


def script(notebook: NotebookNode) -> str:
    """Write a notebook as a script in percent format, without metadata.

    Args:
        notebook: Any Python notebook.

    Returns:
        The text of a `.py` file.
    """
    import jupytext  # noqa: PLC0415

    plain = deepcopy(notebook)
    for cell in plain.cells:
        cell.metadata = {}
    plain.metadata = {"jupytext": {"notebook_metadata_filter": "-all", "cell_metadata_filter": "-all"}}
    text: str = jupytext.writes(plain, fmt="py:percent")
    return text
