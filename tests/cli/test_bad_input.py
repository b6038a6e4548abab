"""Files that cannot be read, or only with care: all of them in one call, and none may spoil another."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

import pytest
from handing_in import (
    BOTH_SIDES,
    GRADF,
    ONE_SIDE,
    POINTS_OF_SECTION_1,
    SECTION_1,
    F,
    grade,
    notebook,
    python_file,
    reason,
    results,
    verdicts,
)

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path

GOOD = notebook(*SECTION_1)
R_KERNEL = {"kernelspec": {"name": "ir", "language": "R", "display_name": "R"}}
JULIA_KERNEL = {"kernelspec": {"name": "julia-1.9"}, "language_info": {"name": "julia"}}

UNREADABLE_FILES: dict[str, tuple[bytes, str]] = {
    "corrupt.ipynb": (b"{this is no JSON", "is no notebook that can be read"),
    "truncated.ipynb": (GOOD[: len(GOOD) // 2], "is no notebook that can be read"),
    "nothing.ipynb": (b"", "is no notebook that can be read"),
    "page.ipynb": (b"<!DOCTYPE html><html></html>", "is no notebook that can be read"),
    "list.ipynb": (b"[]", "is no notebook that can be read"),
    "old_format.ipynb": (notebook(nbformat=3, worksheets=[]), "is in the old notebook format 3"),
    "word_for_format.ipynb": (notebook(F, nbformat="4"), "is no notebook that can be read"),
    "r.ipynb": (notebook("x <- 1", metadata=R_KERNEL), "is a notebook for r, not for Python"),
    "julia.ipynb": (notebook("x = 1", metadata=JULIA_KERNEL), "is a notebook for julia, not for Python"),
    "no_cells.ipynb": (notebook(), "holds no code cell"),
    "text_only.ipynb": (
        notebook(cells=[{"cell_type": "markdown", "source": "# f", "metadata": {}}]),
        "holds no code cell",
    ),
    "number_for_source.ipynb": (
        notebook(cells=[{"cell_type": "code", "source": 5, "metadata": {}}]),
        "is no notebook that can be read",
    ),
    "word_for_cells.ipynb": (notebook(cells="many"), "is no notebook that can be read"),
    "deep.ipynb": (b"[" * 100_000 + b"]" * 100_000, "is no notebook that can be read"),
    "deep_metadata.ipynb": (
        GOOD.replace(b'"metadata": {}', b'"metadata": ' + b"[" * 100_000 + b"]" * 100_000, 1),
        "is no notebook that can be read",
    ),
    "half_a_pair.ipynb": (GOOD.replace(b"numerical_grad2", rb"\ud800", 1), "is no notebook that can be read"),
    "many_cells.ipynb": (notebook(*["x = 1"] * 2001), "holds more than 1000 code cells"),
    "long.py": (b"x = 1\n" * 200_000, "holds more than 128 kB of code"),
    "utf16.py": (python_file(*SECTION_1).decode().encode("utf-16"), "is not UTF-8 text"),
    "latin1.py": (b"# caf\xe9\n" + python_file(*SECTION_1), "is not UTF-8 text"),
    "empty.py": (b"", "holds no code cell"),
    "picture.png": (b"\x89PNG\r\n\x1a\n", "is neither a notebook (.ipynb) nor a Python file (.py)"),
}
UNREADABLE_PLACES = {
    "empty_folder": "holds no notebook; expected 'micrograd_exercises.ipynb'",
    "two_notebooks": "holds 2 notebooks ('a.ipynb', 'b.ipynb') and none is called 'micrograd_exercises.ipynb'",
    "huge": "is larger than 32 MB",
    "link": "is a symbolic link",
    "dangling": "is a symbolic link",
    "folder_link": "is a symbolic link",
    "folder_of_links": "is a symbolic link",
    "pipe": "does not exist or is no file",
}
UNREADABLE = {name.rpartition(".")[0]: said for name, (_, said) in UNREADABLE_FILES.items()} | UNREADABLE_PLACES

LINES = [line + "\n" for line in GRADF.split("\n")]
ODD_FILES: dict[str, bytes] = {
    "a b.ipynb": GOOD,
    'it\'s "quoted" $HOME `id`.ipynb': GOOD,
    "red\x1b[31m\x9b31m\x07.ipynb": GOOD,
    "two\nlines.ipynb": GOOD,
    "right\u202eto\u2066left.ipynb": GOOD,
    os.fsdecode(b"no \xff text.ipynb"): GOOD,
    "--format.ipynb": GOOD,
    "magics.ipynb": notebook("%matplotlib inline\n!pip install torch\nfiles = !ls\n" + F, *SECTION_1[1:]),
    "magic_cells.ipynb": notebook("%%bash\nrm -rf *", "%%time\n" + F, "?f", *SECTION_1[1:], "f??"),
    "source_list.ipynb": notebook(
        cells=[{"cell_type": "code", "source": s, "metadata": {}} for s in (F, LINES, ONE_SIDE, BOTH_SIDES)]
    ),
    "strange_metadata.ipynb": GOOD.replace(b'"metadata": {}', b'"metadata": [1, "two"]'),
    "strange_ids.ipynb": GOOD.replace(b'"metadata": {}', b'"metadata": {"nbgrader": {"grade_id": [7]}}'),
    "twice.ipynb": b'{"nbformat": 3, "cells": [], ' + GOOD[1:],
    "long_number.ipynb": GOOD.replace(b'"outputs": []', b'"execution_count": ' + b"9" * 900_000, 1),
    "mark.py": b"\xef\xbb\xbf" + python_file(*SECTION_1),
    "mark.notebook.ipynb": b"\xef\xbb\xbf" + GOOD,
    "windows.py": python_file(*SECTION_1).replace(b"\n", b"\r\n"),
    "zeros.py": python_file(*SECTION_1).replace(b"\n# %%", b"\x00\n# %%"),
    "plain.py": "\n".join(SECTION_1).encode(),
}
"""Files that are odd, and graded all the same; each answers the first section right."""


@pytest.fixture(scope="module")
def handed_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of all these files, and of what is no file."""
    folder = tmp_path_factory.mktemp("handed_in")
    for name, data in ODD_FILES.items() | {name: data for name, (data, _) in UNREADABLE_FILES.items()}.items():
        (folder / name).write_bytes(data)
    for name in ("empty_folder", "two_notebooks", "named_among_others", "folder_of_links", "beside_torch"):
        (folder / name).mkdir()
    for name in ("two_notebooks/a", "two_notebooks/b", "named_among_others/micrograd_exercises"):
        (folder / f"{name}.ipynb").write_bytes(GOOD)
    (folder / "named_among_others/draft.ipynb").write_bytes(b"{")
    with (folder / "huge.ipynb").open("wb") as stream:
        stream.truncate(200 << 20)
    (folder / "link.ipynb").symlink_to(folder / "plain.py")
    (folder / "dangling.ipynb").symlink_to(folder / "nowhere.ipynb")
    (folder / "folder_link").symlink_to(folder / "named_among_others")
    (folder / "folder_of_links/micrograd_exercises.ipynb").symlink_to(folder / "a b.ipynb")
    os.mkfifo(folder / "pipe.ipynb")
    (folder / "beside_torch/handed_in.ipynb").write_bytes(notebook("import torch, sin", *SECTION_1))
    for module in ("torch.py", "math.py", "sitecustomize.py"):
        (folder / "beside_torch" / module).write_text(f"open({str(folder / 'imported')!r}, 'w')\n")
    return folder


@pytest.fixture(scope="module")
def graded(handed_in: Path, tmp_path_factory: pytest.TempPathFactory) -> Graded:
    """One call of the command line for all of it, in the folder where the files lie."""
    output = tmp_path_factory.mktemp("results")
    paths = [f"./{path.name}" for path in sorted(handed_in.iterdir())]
    done = grade(*paths, "--edition", "release", "--output-dir", output, cwd=handed_in)
    return Graded(done, output)


class Graded:
    """What the call printed, and the results that it wrote."""

    def __init__(self, done: subprocess.CompletedProcess[str], output: Path) -> None:
        self.done = done
        self.results: dict[str, dict[str, Any]] = results(output)


def test_the_call_says_that_not_all_could_be_read_and_shows_no_traceback(graded: Graded) -> None:
    assert graded.done.returncode == 3
    assert graded.done.stderr == ""
    assert "Traceback" not in graded.done.stdout


def test_every_submission_of_the_call_has_its_result(graded: Graded) -> None:
    odd = {name.rpartition(".")[0] for name in ODD_FILES}
    assert set(graded.results) == {*UNREADABLE, *odd, "named_among_others", "beside_torch"}


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_cannot_be_read_is_told_in_one_sentence_that_names_the_file(graded: Graded, name: str) -> None:
    result = graded.results[name]
    sentence = reason(result, "gradf")
    assert UNREADABLE[name] in sentence
    assert sentence.startswith(f"'{name}")
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert len(sentence) < 300
    assert result["score"] == 0
    assert len(result["tests"]) == 15
    assert {test["score"] for test in result["tests"]} == {0}
    assert set(verdicts(result).values()) == {"not_attempted"}
    assert {test["extra_data"]["reason"] for test in result["tests"]} == {sentence}


@pytest.mark.parametrize("name", ODD_FILES)
def test_what_is_odd_is_graded_all_the_same(graded: Graded, name: str) -> None:
    assert graded.results[name.rpartition(".")[0]]["score"] == POINTS_OF_SECTION_1


def test_of_several_notebooks_the_one_with_the_assignments_name_counts(graded: Graded) -> None:
    assert graded.results["named_among_others"]["score"] == POINTS_OF_SECTION_1


def test_modules_that_lie_beside_a_submission_are_not_imported(graded: Graded, handed_in: Path) -> None:
    assert graded.results["beside_torch"]["score"] == POINTS_OF_SECTION_1
    assert not (handed_in / "imported").exists()


def test_no_control_character_reaches_the_terminal_or_the_results(graded: Graded) -> None:
    every = "".join(json.dumps(result, ensure_ascii=False) for result in graded.results.values())
    for text in (graded.done.stdout.replace("\n", ""), every):
        assert [character for character in text if not character.isprintable()] == []
    assert "right" in graded.done.stdout


@pytest.mark.parametrize("form", ["table", "markdown", "json"])
def test_a_strange_name_is_harmless_in_every_format(handed_in: Path, tmp_path: Path, form: str) -> None:
    names = [name for name in ODD_FILES if not name.isascii() or not name.isprintable()]
    done = grade(*(f"./{name}" for name in names), "--format", form, "--output-dir", tmp_path, cwd=handed_in)
    assert (done.returncode, done.stderr) == (0, "")
    assert [character for character in done.stdout.replace("\n", "") if not character.isprintable()] == []
