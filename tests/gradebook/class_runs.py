"""A class run as a person starts it, and what it leaves behind: results, notebooks, the gradebook's rows."""

import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from typing import Any

import nbformat
from nbgrader.api import Gradebook
from nbgrader_course import NAME, ROOT, NbgraderCourse
from sqlalchemy import text

PATIENCE_SECONDS = 120.0
SAMPLE = ROOT / "tests" / "sample_class" / "submissions"
STUDENTS = ("all_right", "half_done", "no_chain_rule", "overwrites_gradients", "reversed_subtraction", "unreadable")
GRADES = "select s.student_id, c.name, g.auto_score, g.needs_manual_grade from grade g join base_cell c on c.id = g.cell_id"
COMMENTS = "select s.student_id, c.name, g.auto_comment, '' from comment g join base_cell c on c.id = g.cell_id"
WHOSE = " join submitted_notebook n on n.id = g.notebook_id join submitted_assignment s on s.id = n.assignment_id"


def copied(course: NbgraderCourse, name: str) -> NbgraderCourse:
    """Return a copy of a course, beside it."""
    root = course.root.with_name(name)
    shutil.copytree(course.root, root)
    (root / "workspace" / "cache").mkdir(exist_ok=True)
    return NbgraderCourse(root)


def fresh_copy(untouched: NbgraderCourse, graded: NbgraderCourse, name: str) -> NbgraderCourse:
    """Return a copy of a course before it was graded, with answers known that do not depend on a submission."""
    fresh = copied(untouched, name)
    for kept in (graded.root / "workspace" / "cache").iterdir():
        if kept.name not in ("finished", "written"):
            (shutil.copytree if kept.is_dir() else shutil.copy)(kept, fresh.root / "workspace" / "cache" / kept.name)
    return fresh


def started(course: NbgraderCourse, *options: str, more: Mapping[str, str] | None = None) -> subprocess.Popen[str]:
    """Start the command in a session of its own, so that all its processes can be killed; ``more`` joins its environment."""
    command = [sys.executable, "-m", "autograder", "autograde", NAME, *options]
    return subprocess.Popen(
        command,
        cwd=course.root,
        env={**course.environment, **(more or {})},
        start_new_session=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def autograde(course: NbgraderCourse, *options: str, status: int = 0, more: Mapping[str, str] | None = None) -> str:
    """Run the command to its end, which must come with a status; return what it printed."""
    run = started(course, *options, more=more)
    out, err = run.communicate(timeout=300)
    assert run.returncode == status, out + err
    return out


def failed(course: NbgraderCourse, *options: str, more: Mapping[str, str] | None = None) -> str:
    """Run the command, which must refuse; return what it says."""
    run = started(course, *options, more=more)
    _out, err = run.communicate(timeout=300)
    assert run.returncode == 2, err
    assert "Traceback" not in err
    return err


def until(found: Callable[[], bool], what: str) -> None:
    """Wait until something is so."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not found():
        assert time.monotonic() < end, f"{what} did not come"
        time.sleep(0.05)


def cells(notebook: bytes) -> list[dict[str, Any]]:
    """Return a notebook's cells, with each text in one piece."""
    read = nbformat.reads(notebook.decode(), as_version=4)  # type: ignore[no-untyped-call]  # nbformat publishes no types
    return [dict(cell) for cell in read.cells]


def left_behind(course: NbgraderCourse, db_url: str = "") -> dict[str, Any]:
    """Return what a run leaves: results and notebooks byte for byte, and the gradebook's rows.

    Args:
        course: The course.
        db_url: Where its gradebook is, unless it is where it mostly is.
    """
    workspace = course.root / "workspace"
    files = [*workspace.glob("results/*/*"), *workspace.glob("autograded/*/*/*")]
    with Gradebook(db_url or f"sqlite:///{workspace}/gradebook.db") as book:
        rows = [sorted(tuple(row) for row in book.db.execute(text(query + WHOSE))) for query in (GRADES, COMMENTS)]
    return {str(path.relative_to(workspace)): path.read_bytes() for path in files} | {"rows": rows}
