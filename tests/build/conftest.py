"""A tiny course to build, and the project's own notebooks, each run once."""

from __future__ import annotations

import io
import linecache
from contextlib import redirect_stdout
from typing import TYPE_CHECKING, Any

import pytest
from masters import MASTER, read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from nbformat import NotebookNode


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course of one master with one exercise."""
    (tmp_path / "source/small").mkdir(parents=True)
    (tmp_path / "source/small/doubling.py").write_text(MASTER)
    data = tmp_path / "autograder/exercises/small"
    data.mkdir(parents=True)
    (data / "assignment.toml").write_text("[exercise.double]\npoints = 7\n")
    return tmp_path


@pytest.fixture(scope="session")
def released() -> NotebookNode:
    return read("release")


@pytest.fixture(scope="session")
def answered() -> NotebookNode:
    return read("solutions")


@pytest.fixture(scope="session")
def exercises(answered: NotebookNode) -> list[str]:
    """The ids of the exercises, in the notebook's order."""
    headers = {cell.id: cell.metadata.get("nbgrader", {}) for cell in answered.cells if cell.cell_type == "code"}
    return [name for name, header in headers.items() if header.get("grade")]


@pytest.fixture(scope="session")
def run_cells(answered: NotebookNode) -> Callable[..., tuple[dict[str, str], dict[str, Any]]]:
    """A function that runs the answered notebook here, with one answer changed, plots and torch left out."""

    def run(old: str = "", new: str = "", *, until: str = "") -> tuple[dict[str, str], dict[str, Any]]:
        texts = {cell.id: cell.source for cell in answered.cells if cell.cell_type == "code"}
        assert any(old in text for name, text in texts.items() if name.endswith("_answer"))
        names: dict[str, Any] = {}
        printed = {}
        for cell, text in texts.items():
            if cell in ("plot_errors", "torch_check"):
                continue
            source = text.replace(old, new) if old and cell.endswith("_answer") else text
            linecache.cache[cell] = (
                len(source),
                None,
                source.splitlines(keepends=True),
                cell,
            )  # as Jupyter does
            with redirect_stdout(io.StringIO()) as out:
                exec(compile(source, cell, "exec"), names)  # noqa: S102  the project's own notebook
            printed[cell] = out.getvalue()
            if cell == until:
                break
        return printed, names

    return run
