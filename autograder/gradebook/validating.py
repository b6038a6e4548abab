"""``nbgrader validate`` without a kernel: the notebook's own self-checks run in a box, as a student's code always does.

Only what stands in the notebook is run, and what is told is what its self-checks print: hidden checks have no part in it.
"""

from functools import cache
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import new_output
from nbgrader.preprocessors import CheckCellMetadata, ClearOutput, NbGraderPreprocessor
from nbgrader.utils import is_grade
from nbgrader.validator import Validator
from traitlets import List

from autograder.assignment import Assignment, load, names
from autograder.notebook.shown import clean, clean_lines

LISTEN = """
_said_ = []


def print(*parts, sep=" ", **others):
    _said_.append(sep.join(map(str, parts)))
"""
BEFORE = "_said_.clear()"
AFTER = """
_bad_ = [text for text in _said_ if "WRONG" in text or not ("OK " in text or "left out" in text)]
if _bad_:
    raise AssertionError("\\n".join(line for text in _bad_ for line in text.split("\\n") if not line.startswith("  OK ")))
"""
"""What a self-check prints is kept; one that found something wrong, or nothing to compare, has not passed."""


class RunInBox(NbGraderPreprocessor):  # type: ignore[misc]  # nbgrader publishes no types
    """Runs a notebook's cells in a box, and notes the errors below them."""

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        """Return the notebook with an error below each cell that stopped, hung or did not pass."""
        cells = [cell for cell in nb.cells if cell.cell_type == "code"]
        plan, owners = [LISTEN], [-1]
        for number, cell in enumerate(cells):
            around = (BEFORE, cell.source, AFTER) if is_grade(cell) else (cell.source,)
            plan += around
            owners += [number] * len(around)
        for owner, error in zip(owners, _run(plan, _assignment(nb)), strict=True):
            if error and owner >= 0 and not cells[owner].outputs:
                kind, _, text = error.partition(": ")
                note = {"ename": kind, "evalue": text, "traceback": [text if kind == "AssertionError" else error]}
                cells[owner].outputs = [new_output("error", **note)]  # type: ignore[no-untyped-call]  # as above
        return nb, resources


class BoxedValidator(Validator):  # type: ignore[misc]  # as above
    """nbgrader's validator, which runs no code in a kernel."""

    preprocessors = List([CheckCellMetadata, ClearOutput, RunInBox])


def _assignment(nb: NotebookNode) -> Assignment:
    """Return the assignment whose limits hold: the one whose exercises the notebook has most of."""
    ids = {cell.metadata.get("nbgrader", {}).get("grade_id") for cell in nb.cells}
    return max(map(load, names()), key=lambda one: len(ids & set(one.exercise)))


def _run(sources: list[str], assignment: Assignment) -> list[str]:
    """Run cells one after another in a box; return what each stopped with, or "" where it went through."""
    from pathlib import Path  # noqa: PLC0415 - nbgrader's other commands must not wait for the engine

    from autograder.engine.replaying import MOST_LOST_CELLS, Replays  # noqa: PLC0415 - as above
    from autograder.notebook.editions import Layout  # noqa: PLC0415 - as above
    from autograder.notebook.reading import Cell, Submission  # noqa: PLC0415 - as above
    from autograder.notebook.source import as_python  # noqa: PLC0415 - as above

    cells = tuple(Cell(number, as_python(source)) for number, source in enumerate(sources, start=1))
    layout = Layout(Submission("notebook", Path("notebook.ipynb"), cells), "release")
    torch = layout.uses_torch()
    replays = Replays(layout, assignment, _worker(torch=torch), torch=torch, graft=None)
    while (box := replays.replay(len(cells) - 1, set(range(len(cells))), survey=True)) is None:
        if sum(bool(outcome.lost) for outcome in replays.outcomes) >= MOST_LOST_CELLS:
            break
    if box is not None:
        box.release()
    return [_told(outcome.error, outcome.lost) for outcome in replays.outcomes]


def _told(error: Any, lost: str) -> str:
    return f"{clean(error.type, 60)}: {clean_lines(error.message, 400)}" if error else clean(lost)


@cache
def _worker(*, torch: bool) -> Any:
    """Return the worker of this process, which ends with it."""
    import atexit  # noqa: PLC0415 - as above

    from autograder.engine.worker import Worker  # noqa: PLC0415 - as above

    worker = Worker.start(torch=torch, isolation="landlock")
    atexit.register(worker.close)
    return worker
