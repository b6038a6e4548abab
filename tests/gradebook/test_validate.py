"""``nbgrader validate``: the notebook's own self-checks, in a box; no kernel, and no hidden check."""

import ast
import json
from pathlib import Path

import pytest
from damage import NAME, ROOT, SAMPLES, about, at, right
from nbgrader_course import NbgraderCourse

from autograder.gradebook.validating import BoxedValidator

CHECKS = sorted((ROOT / "autograder" / "exercises" / NAME).glob("test_*.py"))


def failed(path: Path) -> list[str]:
    return [cell["raw_error"] for cell in BoxedValidator().validate(str(path)).get("failed", [])]


def test_a_right_notebook_passes_by_the_command(tmp_path: Path) -> None:
    course = NbgraderCourse.made(tmp_path / "course", {"ann": SAMPLES / "all_right.ipynb"})
    path = f"workspace/submitted/ann/{NAME}/{NAME}.ipynb"
    assert "Success! Your notebook passes all the tests." in course.run("validate", path)


def test_a_wrong_one_is_told_what_its_own_self_check_prints() -> None:
    told = failed(SAMPLES / "overwrites_gradients.ipynb")
    assert told  # of __mul__, and of what is made with it, as the order of sets has it: nothing is carried forward
    assert "WRONG  slope for a: expected" in told[0]
    nodes = [node for path in CHECKS for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))]
    hidden = {node.name for node in nodes if isinstance(node, ast.FunctionDef) and node.name.startswith(("test_", "check_"))}
    assert len(hidden) > 30
    assert not [name for name in hidden if any(name in text for text in told)]


def test_what_is_not_written_has_not_passed() -> None:
    told = failed(SAMPLES / "blank.ipynb")
    assert len(told) == 16  # fifteen exercises, and the written answer
    assert "gradf is not written yet" in told[0]


@pytest.mark.parametrize("code", ["while True: pass", "import os; os.kill(os.getpid(), 9)"])
def test_code_that_hangs_or_kills_costs_nobody_but_itself(tmp_path: Path, code: str) -> None:
    notebook = right()
    notebook["cells"][at(notebook, "softmax_answer")]["source"] = code
    path = tmp_path / "x.ipynb"
    path.write_text(json.dumps(notebook), encoding="utf-8")
    told = failed(path)
    assert len(told) == 1
    assert "NameError: name 'softmax' is not defined" in told[0]


def test_nothing_runs_outside_the_box(tmp_path: Path) -> None:
    notebook = right()
    mark = tmp_path / "mark"
    notebook["cells"][at(notebook, "gradf_answer")]["source"] += f"\nopen({str(mark)!r}, 'w').write('out')"
    path = tmp_path / "x.ipynb"
    path.write_text(json.dumps(notebook), encoding="utf-8")
    failed(path)
    assert not mark.exists()
    assert about(notebook["cells"][at(notebook, "gradf")])["grade"]
