"""A student works with the kit from stub to full marks, and reads what ``session.txt`` says."""

from pathlib import Path

import pytest
from sessions import GOLDEN, session
from students import PYTHONS, ROOT, Notebook, checks, folder_of

ASSIGNMENTS = sorted(path.parent.name for path in ROOT.glob("release/*/checks"))


def test_a_session_reads_as_it_did(tmp_path: Path) -> None:
    assert session(tmp_path) == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.parametrize("python", PYTHONS, ids=lambda path: path.parents[1].name)
def test_a_bare_python_is_enough(tmp_path: Path, python: Path) -> None:
    folder = folder_of(tmp_path)
    notebook = Notebook(folder)
    for cell in ("gradf_answer", "numerical_grad_answer", "symmetric_grad_answer", "value_answer", "softmax_answer"):
        notebook.answer(cell)
    done = checks(folder, python=python)
    assert "94 of 100 points" in done.stdout, done.stdout + done.stderr
    assert "next is nll" in done.stdout
    assert done.returncode == 1
    for command in ("draw", "why"):
        shown = checks(folder, command, "value_mul", python=python)
        assert shown.stdout == "value_mul is right: there is nothing to look for.\n"


@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_the_answers_are_right_and_the_stubs_are_not_written(tmp_path: Path, name: str) -> None:
    import sys  # noqa: PLC0415 - the environment's own Python has numpy and torch

    python = Path(sys.executable)
    folder = folder_of(tmp_path, name)
    stubs = checks(folder, python=python)
    assert "\n0 of 100 points so far" in stubs.stdout, stubs.stdout + stubs.stderr
    assert "next is " in stubs.stdout
    answers = ROOT / "solutions" / name / f"{name}.py"
    done = checks(folder, str(answers), python=python)
    assert "100 of 100 points so far" in done.stdout, done.stdout + done.stderr
    assert done.returncode == 0


def test_hints_are_a_ladder(folder: Path) -> None:
    told = [checks(folder, "hint", "value_mul").stdout for _ in range(4)]
    assert ["Hint 1 of 3" in told[0], "Hint 2 of 3" in told[1], "Hint 3 of 3" in told[2]] == [True] * 3
    assert "That was the last one" in told[2]
    assert told[3] == told[2]
    assert checks(folder, "hint", "value_mul", "--all").stdout.count("Hint ") == 3


def test_a_picture_is_written_where_graphviz_is(folder: Path, tmp_path: Path) -> None:
    notebook = Notebook(folder)
    notebook.answer("value_answer", "self.grad += other.data * out.grad", "self.grad = other.data * out.grad")
    dot = tmp_path / "bin" / "dot"
    dot.parent.mkdir()
    dot.write_text("#!/bin/sh\ncat > drawn.dot\necho '<svg>picture</svg>'\n")
    dot.chmod(0o755)
    done = checks(folder, "draw", "value_mul", PATH=f"{dot.parent}:/usr/bin:/bin")
    assert "WRONG, should be" in done.stdout
    assert "the picture: value_mul.svg" in done.stdout
    assert (folder / "value_mul.svg").read_text() == "<svg>picture</svg>\n"
    drawn = (folder / "drawn.dot").read_text()
    assert 'color="#D55E00"' in drawn
    assert "should be" in drawn
    assert "-&gt;" not in drawn
