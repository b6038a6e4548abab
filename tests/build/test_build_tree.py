"""Builds repeat byte for byte, and a file that is not what its master makes is named."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from masters import MASTER, NAME, ROOT

from autograder.build import CODE_STUB, TEXT_STUB, StaleFile, build
from autograder.build.master import BEGIN, END, Cell, read_master
from autograder.build.notebook import cell_ids
from autograder.build.solution import STUB_MARK, answer

if TYPE_CHECKING:
    from nbformat import NotebookNode

GENERATED = [
    "release/small/doubling.ipynb",
    "solutions/small/doubling.ipynb",
    "solutions/small/doubling.py",
    "source/small/doubling.ipynb",
]
BESIDE = [
    "release/small/.devcontainer/Dockerfile",
    "release/small/.devcontainer/devcontainer.json",
    "release/small/.vscode/extensions.json",
    "release/small/.vscode/settings.json",
    "release/small/README.md",
    "release/small/requirements.txt",
]
EVERY = sorted([*GENERATED, *BESIDE])


def contents(course: Path) -> dict[str, bytes]:
    return {path.relative_to(course).as_posix(): path.read_bytes() for path in course.rglob("*") if path.is_file()}


def test_the_generated_files_of_this_project_are_fresh() -> None:
    assert build(ROOT, check=True) == []


def test_a_first_build_writes_every_edition_and_nothing_else(course: Path) -> None:
    before = set(contents(course))
    assert build(course) == [StaleFile(path, "missing") for path in EVERY]
    assert set(contents(course)) - before == set(EVERY)


def test_two_builds_are_byte_identical(course: Path) -> None:
    build(course)
    first = contents(course)
    for path in EVERY:
        (course / path).unlink()
    build(course)
    assert contents(course) == first
    assert build(course) == []


def test_check_writes_nothing(course: Path) -> None:
    before = contents(course)
    assert len(build(course, check=True)) == len(EVERY)
    assert contents(course) == before


@pytest.mark.parametrize("path", EVERY)
def test_an_edited_file_is_stale_and_the_next_build_restores_it(course: Path, path: str) -> None:
    build(course)
    (course / path).write_text("edited by hand")
    stale = build(course, check=True)
    assert stale == [StaleFile(path, "stale")]
    assert str(stale[0]).startswith(path)
    assert "autograder build" in str(stale[0])
    build(course)
    assert build(course, check=True) == []


def test_a_deleted_file_is_missing(course: Path) -> None:
    build(course)
    (course / GENERATED[0]).unlink()
    assert build(course, check=True) == [StaleFile(GENERATED[0], "missing")]


@pytest.mark.parametrize("path", ["release/small/old.ipynb", "release/gone/old.ipynb", "solutions/small/old.py"])
def test_a_file_without_a_master_is_extra_and_is_never_deleted(course: Path, path: str) -> None:
    build(course)
    (course / path).parent.mkdir(exist_ok=True)
    (course / path).write_text("{}")
    assert build(course) == [StaleFile(path, "extra")]
    assert (course / path).exists()


def test_an_assignment_that_is_written_by_hand_is_left_to_nbgrader(course: Path) -> None:
    for room in ("source", "release"):
        (course / room / "byhand").mkdir(parents=True)
        (course / room / "byhand/notebook.ipynb").write_text("{}")
    build(course)
    assert build(course, check=True) == []


def test_a_new_cell_leaves_the_ids_of_the_others_alone(course: Path) -> None:
    path = course / "source/small/doubling.py"
    before = cell_ids(read_master(path, "m"))
    path.write_text(MASTER.replace("# %% answer", "# %% [markdown]\n# A new cell.\n\n# %% answer"))
    after = cell_ids(read_master(path, "m"))
    assert [cell for cell in after if cell != "a-new-cell"] == before


def test_equal_headings_get_different_ids() -> None:
    cells = [Cell("markdown", "# Same", ""), Cell("markdown", "## Same", ""), Cell("markdown", "", "")]
    assert cell_ids(cells) == ["same", "same-2", "markdown"]


def test_points_come_from_the_assignment_and_the_written_header(course: Path) -> None:
    build(course)
    cells = json.loads((course / GENERATED[0]).read_text())["cells"]
    headers = {cell["id"]: cell["metadata"].get("nbgrader", {}) for cell in cells}
    assert {name: header["points"] for name, header in headers.items() if "points" in header} == {
        "double": 7,
        "why": 3,
    }
    assert headers["double"]["locked"]
    assert not headers["double_answer"]["grade"]


def test_an_answer_loses_its_markers_and_its_stubs() -> None:
    text = f"def double(x):\n    {BEGIN}\n    return 2 * x\n    {END}\n    pass  {STUB_MARK}: replace"
    assert answer(text) == "def double(x):\n    return 2 * x"


def test_nothing_of_an_answer_is_in_the_release(released: NotebookNode) -> None:
    inside: set[str] = set()
    outside: set[str] = set()
    for cell in read_master(ROOT / "source" / NAME / f"{NAME}.py", NAME):
        lines = outside
        for line in map(str.strip, cell.source.splitlines()):
            if line in (BEGIN, END):
                lines = inside if line == BEGIN else outside
            elif line:
                lines.add(line)
    secret = inside - outside
    shown = {line.strip() for cell in released.cells for line in cell.source.splitlines()}
    assert len(secret) > 40
    assert not secret & shown


def test_stock_nbgrader_makes_the_same_release(tmp_path: Path) -> None:
    source = tmp_path / "source" / NAME
    source.mkdir(parents=True)
    (source / f"{NAME}.ipynb").write_bytes((ROOT / "source" / NAME / f"{NAME}.ipynb").read_bytes())
    (tmp_path / "nbgrader_config.py").write_text(
        f"c = get_config()\nc.ClearSolutions.code_stub = {{'python': {CODE_STUB!r}}}\n"
        f"c.ClearSolutions.text_stub = {TEXT_STUB!r}\nc.CourseDirectory.root = {str(tmp_path)!r}\n"
    )
    tools = str(Path(sys.executable).parent)  # nbgrader calls alembic by its bare name
    env = os.environ | {"PATH": os.pathsep.join([tools, os.environ["PATH"]])}
    command = [sys.executable, "-m", "nbgrader", "generate_assignment", NAME]
    ran = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    made = (tmp_path / "release" / NAME / f"{NAME}.ipynb").read_bytes()
    assert made == (ROOT / "release" / NAME / f"{NAME}.ipynb").read_bytes()
