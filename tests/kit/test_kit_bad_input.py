"""Whatever is there: a plain sentence, and no traceback of ours."""

import json
import shutil
from pathlib import Path

import pytest
from students import Notebook, checks


def without_traceback(folder: Path, *words: str) -> str:
    done = checks(folder, *words)
    said = done.stdout + done.stderr
    assert "Traceback" not in said
    assert said.strip()
    return said


FILES: dict[str, tuple[str | bytes, str]] = {
    "half-saved.ipynb": ('{"cells": [{"cell_type": "co', "is no complete notebook: save it once more"),
    "empty.ipynb": ("", "is no complete notebook"),
    "nothing.py": ("", "holds no code"),
    "list.ipynb": ("[1, 2]", "is no notebook of today's format"),
    "old.ipynb": ('{"worksheets": [], "nbformat": 3}', "is no notebook of today's format"),
    "julia.ipynb": (
        '{"cells": [], "metadata": {"kernelspec": {"language": "julia"}}}',
        "is a notebook for 'julia', not for Python",
    ),
    "latin.py": ("x = 'é'".encode("latin-1"), "is not UTF-8 text"),
    "answer.txt": ("gradf", "is neither a notebook (.ipynb) nor a Python file (.py)"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_cannot_be_read_is_a_sentence(folder: Path, name: str) -> None:
    content, sentence = FILES[name]
    (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    assert sentence in without_traceback(folder, name)
    assert checks(folder, name).returncode == 2


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["nothing.ipynb"], "'nothing.ipynb' cannot be read: no such file"),
        (["hint"], "name an exercise: gradf"),
        (["hint", "value_mull"], "did you mean 'value_mul'?"),
        (["draw", "x"], "there is no exercise 'x'"),
        (["--frobnicate"], "--help` shows what there is"),
        (["a.py", "b.py"], "one file at a time"),
    ],
)
def test_bad_usage_is_a_sentence(folder: Path, words: list[str], sentence: str) -> None:
    assert sentence in without_traceback(folder, *words)
    assert checks(folder, *words).returncode == 2


def test_a_folder_without_work(folder: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    shutil.copytree(folder / "checks", elsewhere / "checks")
    assert "there is no 'micrograd_exercises.ipynb' here" in without_traceback(elsewhere)


def test_a_damaged_kit_says_so(folder: Path) -> None:
    (folder / "checks" / "checks.json").write_text("{")
    assert "copy the folder 'checks' once more" in without_traceback(folder)


def test_a_syntax_error_costs_its_cell_and_names_the_line(folder: Path) -> None:
    notebook = Notebook(folder)
    notebook.answer("gradf_answer", "return [df_da, df_db, df_dc]", "return [df_da, df_db, df_dc")
    notebook.answer("numerical_grad_answer")
    said = without_traceback(folder)
    assert "look first at gradf" in said
    assert "SyntaxError" in said
    assert "code cell 4, line 9" in said
    assert "numerical_grad     6/6    right" in said


def test_windows_line_ends_make_no_difference(folder: Path) -> None:
    notebook = Notebook(folder)
    notebook.answer("gradf_answer")
    notebook.write("gradf_answer", notebook.source("gradf_answer").replace("\n", "\r\n"))
    notebook.path.write_bytes(notebook.path.read_bytes().replace(b"\n", b"\r\n"))
    assert "gradf             10/10   right" in without_traceback(folder)
    (folder / "own.py").write_bytes(notebook.source("gradf_answer").replace("\r\n", "\n").replace("\n", "\r\n").encode())
    given = b"from math import sin, cos\r\n\r\ndef f(a, b, c):\r\n    return a\r\n\r\n"
    (folder / "own.py").write_bytes(given + (folder / "own.py").read_bytes())
    assert "gradf             10/10   right" in without_traceback(folder, "own.py")


def test_a_loop_without_end_costs_its_cell(folder: Path) -> None:
    notebook = Notebook(folder)
    notebook.answer("gradf_answer", "df_dc = 1 / c**2", "while True: pass")
    notebook.write("numerical_grad_answer", "numerical_grad = [0, 0, 0]\nwhile True:\n    numerical_grad[0] += 1")
    notebook.answer("symmetric_grad_answer")
    said = without_traceback(folder)
    assert "does not come to an end" in said
    assert "gradf              0/10   not yet" in said
    assert "symmetric_grad     6/6    right" in said


def test_code_that_ends_the_process_costs_its_cell(folder: Path) -> None:
    notebook = Notebook(folder)
    notebook.answer("gradf_answer")
    notebook.write("numerical_grad_answer", "import os\nnumerical_grad = [1, 2, 3]\nos._exit(0)")
    notebook.answer("symmetric_grad_answer")
    said = without_traceback(folder)
    assert "ends the whole process" in said
    assert "symmetric_grad     6/6    right" in said


def test_a_cell_that_stops_before_its_name_is_bound(folder: Path) -> None:
    notebook = Notebook(folder)
    notebook.write("numerical_grad_answer", "h = 1 / 0\nnumerical_grad = [f(2, 3, 4)] * 3")
    said = without_traceback(folder)
    assert "The cell stops with an error before it is complete: ZeroDivisionError" in said
    assert "code cell 6, line 1" in said


def test_magics_and_shell_lines_are_passed_over(folder: Path) -> None:
    notebook = Notebook(folder)
    notebook.answer("gradf_answer")
    notebook.write("gradf_answer", "%matplotlib inline\n!pip install torch\n" + notebook.source("gradf_answer") + "\ngradf?")
    assert "gradf             10/10   right" in without_traceback(folder)


@pytest.mark.parametrize("terms", [700, 1000, 2000, 5000])
def test_a_sum_of_many_terms_is_judged_or_explained(folder: Path, terms: int) -> None:
    """Python's own compiler gives up at the last one; our reading of a cell may not do so before it."""
    notebook = Notebook(folder)
    notebook.answer("gradf_answer")
    long = f"    df_da = {'+'.join('0' * terms)} - 3 * a**2"
    notebook.write("gradf_answer", notebook.source("gradf_answer").replace("    df_da = -3 * a**2", long))
    said = without_traceback(folder)
    assert ("gradf             10/10   right" in said) != ("RecursionError" in said)


def test_texts_of_a_students_move_no_cursor(folder: Path) -> None:
    notebook = Notebook(folder)
    notebook.answer("gradf_answer", "df_dc = 1 / c**2", 'raise ValueError("\\x1b[2J\\u202e!")')
    said = without_traceback(folder)
    assert "ValueError" in said
    assert "\x1b" not in said
    assert "\u202e" not in said


def test_the_file_that_answers_most_is_taken(folder: Path) -> None:
    (folder / "scratch.py").write_text("x = 1\n")
    Notebook(folder).answer("gradf_answer")
    (folder / "old.py").write_text("def gradf(a, b, c):\n    raise NotImplementedError('gradf is not written yet')\n")
    assert "Micrograd exercises: micrograd_exercises.ipynb" in without_traceback(folder)


def test_data_say_what_could_not_be_read(folder: Path) -> None:
    done = checks(folder, "--json", "nothing.ipynb")
    assert "cannot be read" in json.loads(done.stdout)["error"]
    assert done.returncode == 2
