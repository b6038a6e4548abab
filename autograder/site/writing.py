"""Writes what the front end's build needs: ``write``.

For each assignment its released notebook, its exercises and its checks; once for all of them the kit's modules, as
students get them, and the look of our other pages. Nothing is read but what students are handed anyway.
"""

import hashlib
import json
from pathlib import Path
from typing import Any

from autograder.assignment import Assignment, load, names
from autograder.sharing.files import as_shipped

ROOT = Path(__file__).parents[2]
PACKAGE = Path(__file__).parents[1]
LOOK = ("theme.css", "pictures.css")


def write(folder: Path) -> None:
    """Write ``assignments/<name>.json``, ``kit.json`` and ``look.css`` into a folder.

    Args:
        folder: Where the front end is built; it is made where it is missing.
    """
    (folder / "assignments").mkdir(parents=True, exist_ok=True)
    found = [load(name) for name in names()]
    for assignment in found:
        _write_json(folder / "assignments" / f"{assignment.name}.json", page_of(assignment))
    _write_json(folder / "kit.json", kit_modules(ROOT / "release" / found[0].name / "checks"))
    day = (PACKAGE / "html" / "light.css").read_text(encoding="utf-8")
    look = [(PACKAGE / "html" / name).read_text(encoding="utf-8") for name in LOOK]
    (folder / "look.css").write_text(f":root {{ {day} }}\n{''.join(look)}", encoding="utf-8")


def page_of(assignment: Assignment) -> dict[str, Any]:
    """Return all that the page of an assignment shows."""
    release = ROOT / "release" / assignment.name
    notebook = (release / f"{assignment.notebook}.ipynb").read_text(encoding="utf-8")
    checks = (release / "checks" / "checks.json").read_text(encoding="utf-8")
    known = json.loads(checks)["exercises"]
    shown = ("title", "points", "cell", "hints", "torch", "answer")
    return {
        "name": assignment.name,
        "title": assignment.title,
        "file": f"{assignment.notebook}.ipynb",
        "lacking": list(assignment.modules),  # what no page can give: such an assignment is for Jupyter
        "digest": hashlib.sha256(f"{notebook}{checks}".encode()).hexdigest()[:16],
        "notebook": json.loads(notebook),
        "exercises": [{"name": name, **{key: known[name][key] for key in shown}} for name in known],
        "checks": checks,
    }


def kit_modules(folder: Path) -> dict[str, str]:
    """Return the modules of a released kit, by their path beside the notebook, and what runs them in a page."""
    files = {f"checks/{path.relative_to(folder).as_posix()}": path for path in sorted(folder.rglob("*.py"))}
    own = {f"checks/site/{name}": Path(__file__).with_name(name) for name in ("__init__.py", "in_page.py", "put_back.py")}
    modules = {name: path.read_text(encoding="utf-8") for name, path in files.items()}
    return {**modules, **{name: as_shipped(path.read_text(encoding="utf-8")) for name, path in own.items()}}


def _write_json(path: Path, data: Any) -> None:
    path.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
