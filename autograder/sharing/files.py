"""The kit's files for an assignment, in the folder ``checks``: ``kit_files``.

Modules of ``autograder.kit`` are its own; those of the worker, of expressions and scenarios are the very ones that grade. In
all of them ``autograder`` becomes ``checks``, and nothing else is changed.
"""

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from autograder.assignment import Assignment
from autograder.sharing.contents import contents_of, written

PACKAGE = Path(__file__).parents[1]
FOLDER = "checks"
DATA = "checks.json"
SHARED = (
    "worker/cells.py",
    "worker/drawn.py",
    "worker/errors.py",
    "worker/evaluation.py",
    "worker/graphs.py",
    "worker/harness.py",
    "worker/numeric.py",
    "worker/protocol.py",
    "worker/recording.py",
    "worker/recounting.py",
    "worker/scenes.py",
    "worker/standins.py",
    "expect/tolerance.py",
    "expression/program.py",
    "expression/text.py",
    "scenario/steps.py",
    "scenario/text.py",
    "pasting.py",
)
"""What grades as well: it imports the standard library and itself only, and knows no answer."""

OWN_NAME = re.compile(r"\bautograder\.(?:kit(?:\.|\b(?= import)))?")
SUBFOLDER = '"""A part of the checks that grading uses as well."""\n'


def kit_files(assignment: Assignment, notebooks: Iterable[bytes]) -> dict[str, bytes]:
    """Return the files of a kit, by their path beside the notebook.

    Args:
        assignment: The assignment.
        notebooks: The released notebooks, as nbformat writes them.

    Raises:
        CouldNotGrade: The checks cannot be collected.
    """
    cells = [cell for notebook in notebooks for cell in _code_cells(json.loads(notebook))]
    folders = {f"{name.partition('/')[0]}/__init__.py": SUBFOLDER for name in SHARED if "/" in name}
    made = {name: as_shipped(text).encode() for name, text in sorted({**folders, **shipped_modules()}.items())}
    made[DATA] = written(contents_of(assignment, cells))
    return {f"{FOLDER}/{name}": data for name, data in made.items()}


def shipped_modules() -> dict[str, str]:
    """Return the sources of all modules of a kit, by their path in it."""
    own = {path.name: path for path in (PACKAGE / "kit").glob("*.py")}
    every = {**own, **{name: PACKAGE / name for name in SHARED}}
    return {name: path.read_text(encoding="utf-8") for name, path in every.items()}


def as_shipped(text: str) -> str:
    """Return a module's text as students get it: imports from ``checks``."""
    return OWN_NAME.sub(lambda found: f"{FOLDER}" if found[0].endswith("kit") else f"{FOLDER}.", text)


def _code_cells(notebook: dict[str, Any]) -> list[tuple[str, str]]:
    """Return the id and the source of each code cell of a notebook."""
    return [
        (cell["metadata"].get("nbgrader", {}).get("grade_id", ""), "".join(cell["source"]))
        for cell in notebook["cells"]
        if cell["cell_type"] == "code"
    ]
