"""Makes a class of any size: right notebooks in many styles, known mistakes, unfinished ones, and a tenth that is hostile.

Of a hundred submissions 30 are wrong, about as many as in real classes, 5 unfinished and 10 hostile or broken.
``hand_in`` writes submissions as nbgrader collects them, ``lay_out`` a whole course around them, where the class can be
autograded beside any other course. ``.venv/bin/python tests/sample_class/larger_class.py FOLDER 40`` does the latter.
Student number 17 hands in the same bytes however large the class is; no two students hand in the same.
"""

import json
import random
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from autograder.assignment import Assignment, load
from autograder.misconceptions.catalogue import WHOLE, Patch, misconceptions, variants
from autograder.misconceptions.patching import ReferenceSolution
from autograder.notebook.reading import Submission

ROOT = Path(__file__).parents[2]
NAME = "micrograd_exercises"
COMMON = (
    "overwrites_both_gradients",
    "exponential_overwrites_the_gradient",
    "logarithm_overwrites_the_gradient",
    "slope_of_the_logarithm_negative_and_alone",
    "difference_the_wrong_way_round",
    "power_overwrites_the_gradient",
)
"""Mistakes that real classes make again and again; half of the wrong notebooks hold one of them."""

Notebook = dict[str, Any]
FORGES = """
import sys
for module in list(sys.modules.values()):
    for name in ("as_number", "evaluate", "encode", "spelled"):
        if hasattr(module, name):
            setattr(module, name, lambda *_args: 6.0)
"""
KILLS = "import os\nos.kill(os.getpid(), 9)\n"
ENDLESS = "def exp(self):\n    while True:\n        pass\nValue.exp = exp\n"
DEEP = "def log(self):\n    return self.log()\nValue.log = log\n"


class Drafts:
    """Makes the notebooks of one class."""

    def __init__(self, assignment: Assignment) -> None:
        self._reference = ReferenceSolution.load(assignment)
        self._solution = (ROOT / "solutions" / NAME / f"{NAME}.ipynb").read_text(encoding="utf-8")
        self._release = (ROOT / "release" / NAME / f"{NAME}.ipynb").read_text(encoding="utf-8")
        wrong = [one for one in misconceptions(assignment) if one.edition != "public"]
        fits = [one for one in wrong if "release" in self._reference.editions_of(one)]
        self._wrong: dict[bool, list[Patch]] = {True: [], False: []}
        for one in fits:
            self._wrong[bool(assignment.exercise[one.exercise].methods)].append(one)
        usable = [one for one in variants(assignment) if one.exercise != WHOLE]
        self._right: list[Patch] = [one for one in usable if "release" in self._reference.editions_of(one)]

    def notebook(self, number: int) -> tuple[Notebook, str]:
        """Return what a student hands in, and which kind it is."""
        draw = random.Random(f"student {number}")  # noqa: S311 - there is nothing to guess
        place = number % 100
        patches: list[Patch] = []
        kind, text = "right", self._solution
        if place % 10 == 9:
            kind = "hostile"
        elif place % 20 == 8:
            kind = "unfinished"
        elif place % 10 in (1, 4, 6):
            kind = "wrong"
            known = self._wrong[True]
            patches = [draw.choice([one for one in known if one.name in COMMON] if draw.random() < 0.5 else known)]
            if draw.random() < 0.25:
                patches.append(draw.choice(self._wrong[False]))
        elif draw.random() < 0.7:
            patches = [draw.choice(self._right)]
        made: Notebook = json.loads(text)
        for patch in patches:
            self._put_in(made, self._reference.patched(patch, "release"))
        if kind == "unfinished":
            self._leave_off(made, draw.randrange(3, 9))
        _sign(made, number)
        return made, kind

    def _put_in(self, notebook: Notebook, changed: Submission) -> None:
        base = self._reference.submission.cells
        cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
        for cell, before, after in zip(cells, base, changed.cells, strict=True):
            if before.source != after.source:
                cell["source"] = after.source.splitlines(keepends=True)

    def _leave_off(self, notebook: Notebook, after: int) -> None:
        """Leave the code cells after the first few as they were handed out."""
        given = [cell["source"] for cell in json.loads(self._release)["cells"]]
        seen = 0
        for cell, source in zip(notebook["cells"], given, strict=True):
            seen += cell["cell_type"] == "code"
            if seen > after:
                cell["source"] = source


def _sign(notebook: Notebook, number: int) -> None:
    """Write something of their own into every student's notebook."""
    answer = next(cell for cell in notebook["cells"] if "class Value" in "".join(cell["source"]))
    answer["source"] = [f"# my answer, number {number}\n", *answer["source"]]


def _append(notebook: Notebook, source: str) -> Notebook:
    """Add lines to the cell that defines ``Value``."""
    cell = next(cell for cell in notebook["cells"] if "class Value" in "".join(cell["source"]))
    cell["source"] = ["".join(cell["source"]).rstrip() + "\n" + source]
    return notebook


def _copied(notebook: Notebook) -> Notebook:
    cells = notebook["cells"]
    graded = next(place for place, cell in enumerate(cells) if cell["metadata"].get("nbgrader", {}).get("grade"))
    cells.insert(graded + 1, {**cells[graded], "source": ["print('tried out')"]})
    return notebook


SPOILED: tuple[tuple[str, Callable[[Notebook], Notebook]], ...] = (
    (f"{NAME}.ipynb", lambda notebook: _append(notebook, ENDLESS)),
    (f"{NAME}.ipynb", lambda notebook: _append(notebook, "def broken(:\n")),
    (f"{NAME}.ipynb", lambda notebook: _append(notebook, FORGES)),
    (f"{NAME}.ipynb", lambda notebook: _append(notebook, KILLS)),
    (f"{NAME}.ipynb", _copied),
    (f"{NAME} (1).ipynb", lambda notebook: _append(notebook, DEEP)),
    ("cut off", lambda notebook: notebook),
)
"""What becomes of a hostile or broken submission; one of the seven reaches a deadline."""


def submissions(count: int) -> Iterator[tuple[str, str, bytes]]:
    """Yield, for each student, the id, the file's name and its bytes."""
    drafts = Drafts(load(NAME))
    for number in range(count):
        notebook, kind = drafts.notebook(number)
        name, cut = f"{NAME}.ipynb", False
        if kind == "hostile":
            name, spoil = SPOILED[number // 10 % len(SPOILED)]
            cut, notebook = name == "cut off", spoil(notebook)
        data = (json.dumps(notebook, indent=1, ensure_ascii=False) + "\n").encode()
        yield f"student-{number:04}", f"{NAME}.ipynb" if cut else name, data[: len(data) // 2] if cut else data


def hand_in(submitted: Path, count: int) -> None:
    """Write a class into the folder where nbgrader collects submissions."""
    for student, name, data in submissions(count):
        folder = submitted / student / NAME
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


def lay_out(course: Path, count: int) -> None:
    """Make a course with a class, in place of the one that was there."""
    if course.exists():
        shutil.rmtree(course)
    workspace = course / "workspace"
    workspace.mkdir(parents=True)
    shutil.copy(ROOT / "nbgrader_config.py", course)
    for room in ("source", "release"):
        shutil.copytree(ROOT / room, course / room)
    shutil.copy(ROOT / "tests" / "sample_class" / "secret", workspace / "secret")
    (workspace / "cache").mkdir()
    known = ROOT / "workspace" / "cache"
    for path in [*known.glob(f"{NAME}.json"), *known.glob(f"{NAME}-mistakes")]:  # by content: none can be wrong here
        (shutil.copytree if path.is_dir() else shutil.copy)(path, workspace / "cache" / path.name)
    hand_in(workspace / "submitted", count)


if __name__ == "__main__":
    lay_out(Path(sys.argv[1]), int(sys.argv[2]))
