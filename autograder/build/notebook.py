"""Make nbgrader's notebook of a master: cell ids, and the metadata that its headers stand for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from nbformat import NotebookNode

    from autograder.build.master import Cell

_METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def source_notebook(cells: list[Cell], points: Mapping[str, float]) -> NotebookNode:
    """Make the instructor's notebook, with solutions, as nbgrader wants it in `source/`.

    Args:
        cells: The cells of the master, already checked.
        points: Points by exercise id.

    Returns:
        The notebook; equal cells give equal notebooks, byte for byte.
    """
    import nbformat  # noqa: PLC0415

    v4: Any = nbformat.v4  # publishes no types

    ids = cell_ids(cells)
    made = []
    for cell, cell_id in zip(cells, ids, strict=True):
        new = v4.new_markdown_cell if cell.kind == "markdown" else v4.new_code_cell
        metadata = {"nbgrader": _nbgrader(cell, points)} if cell.role else {}
        made.append(new(cell.source, id=cell_id, metadata=metadata))
    notebook: NotebookNode = v4.new_notebook(cells=made, metadata=_METADATA)
    return notebook


def cell_ids(cells: list[Cell]) -> list[str]:
    """Name every cell: graded ones by their grade_id, others by their first words.

    Position plays no part, so that a new cell leaves the ids of all others as they are.

    Args:
        cells: The cells of the master.

    Returns:
        An id for each cell, all different.
    """
    taken = {cell.name for cell in cells if cell.name}
    ids = []
    for cell in cells:
        if cell.name:
            ids.append(cell.name)
            continue
        words = re.findall(r"[a-z0-9]+", cell.source.strip().split("\n")[0].lower())
        slug = "-".join(words)[:48].strip("-") or cell.kind
        ids.append(next(name for name in _numbered(slug) if name not in taken))
        taken.add(ids[-1])
    return ids


def _numbered(slug: str) -> Iterator[str]:
    yield slug
    number = 2
    while True:
        yield f"{slug}-{number}"
        number += 1


def _nbgrader(cell: Cell, points: Mapping[str, float]) -> dict[str, object]:
    """The keys of nbgrader's schema 3; only graded cells have points."""
    metadata: dict[str, object] = {
        "grade": cell.role in ("exercise", "written"),
        "grade_id": cell.name,
        "locked": cell.role in ("exercise", "given"),
        "schema_version": 3,
        "solution": cell.role in ("answer", "written"),
        "task": False,
    }
    if cell.role == "exercise":
        metadata["points"] = points[cell.name]
    elif cell.role == "written":
        metadata["points"] = cell.points
    return metadata
