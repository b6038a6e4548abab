"""Take the answers out, exactly as `nbgrader generate_assignment` does, with its own preprocessors."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nbformat import NotebookNode

# nbgrader_config.py sets both, so that `nbgrader generate_assignment` writes the same bytes.
CODE_STUB = "# your code here"
TEXT_STUB = "*Write your answer here, in place of this line.*"


def release_notebook(source: NotebookNode) -> NotebookNode:
    """Make what students get.

    Args:
        source: The instructor's notebook; it is not changed.

    Returns:
        A notebook without answers and outputs, locked and with nbgrader's checksums.
    """
    from nbgrader import preprocessors as nbg  # noqa: PLC0415
    from traitlets.config import Config  # noqa: PLC0415

    config = Config({"ClearSolutions": {"code_stub": {"python": CODE_STUB}, "text_stub": TEXT_STUB}})
    # The order is that of nbgrader's GenerateAssignment. Left out: header, footer and autotests, which this
    # project does not use, and SaveCells, which writes to the gradebook.
    steps = [
        nbg.LockCells,
        nbg.ClearSolutions,
        nbg.ClearOutput,
        nbg.CheckCellMetadata,
        nbg.ClearHiddenTests,
        nbg.ClearMarkScheme,
        nbg.ComputeChecksums,
        nbg.CheckCellMetadata,
    ]
    notebook = deepcopy(source)
    resources: dict[str, object] = {}
    for step in steps:
        notebook, resources = step(config=config).preprocess(notebook, resources)
    return notebook
