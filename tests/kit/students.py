"""A student's folder: a release with the kit in it, in a place of its own, and a Python that has nothing but itself."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
NAME = "micrograd_exercises"
BARE = Path(sys.base_prefix) / "bin" / f"python{sys.version_info.major}.{sys.version_info.minor}"
"""The Python that the environment was made of: no torch, no numpy, no Graphviz."""

OLD = sorted(Path.home().glob(".pyenv/versions/3.10*/bin/python"))
PYTHONS = [BARE, *OLD[:1]]


def folder_of(place: Path, name: str = NAME) -> Path:
    """Return a new copy of a release."""
    shutil.copytree(ROOT / "release" / name, place / name, ignore=shutil.ignore_patterns("__pycache__"))
    return place / name


def checks(folder: Path, *words: str, python: Path = BARE, **more: str) -> "subprocess.CompletedProcess[str]":
    """Run ``python -m checks`` as a student does, with no program beside it on the path."""
    return subprocess.run(
        [str(python), "-m", "checks", *words],
        cwd=folder,
        env=environment(**more),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def environment(**more: str) -> dict[str, str]:
    return {"PATH": "/nowhere", "HOME": os.environ.get("HOME", "/"), "PYTHONDONTWRITEBYTECODE": "1", **more}


class Notebook:
    """A notebook that is written as a student writes it: one answer after another."""

    def __init__(self, folder: Path, name: str = NAME) -> None:
        self.path = folder / f"{name}.ipynb"
        self._data: dict[str, Any] = json.loads(self.path.read_text(encoding="utf-8"))
        solution = json.loads((ROOT / "solutions" / name / f"{name}.ipynb").read_text(encoding="utf-8"))
        self._right = {cell["id"]: "".join(cell["source"]) for cell in solution["cells"]}

    def answer(self, cell: str, old: str = "", new: str = "") -> None:
        """Write the right answer into a cell, with something in it changed, and save."""
        assert old in self._right[cell]
        self.write(cell, self._right[cell].replace(old, new) if old else self._right[cell])

    def write(self, cell: str, source: str) -> None:
        """Write into a cell, and save."""
        for one in self._data["cells"]:
            if one["id"] == cell:
                one["source"] = source
        self.path.write_text(json.dumps(self._data, indent=1), encoding="utf-8")

    def source(self, cell: str) -> str:
        return next("".join(one["source"]) for one in self._data["cells"] if one["id"] == cell)
