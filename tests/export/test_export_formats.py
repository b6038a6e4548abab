import json
from dataclasses import replace
from pathlib import Path

import pytest
from classes_of_three import grades, student

import autograder.export
from autograder.export import formats
from autograder.grades.formats import Into, Wish
from autograder.grades.lms_tables import harmless

NEW = """
from autograder.grades.formats import Exported, Format
FORMAT = Format("names", "names alone", ".txt", lambda grades, _wish: Exported(b"names", len(grades.graded)))
"""


def test_a_format_is_there_by_being_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert list(formats()) == ["canvas", "gradescope", "json", "moodle", "nbgrader"]
    (tmp_path / "only_names.py").write_text(NEW, encoding="utf-8")
    monkeypatch.setattr(autograder.export, "__path__", [*autograder.export.__path__, str(tmp_path)])
    assert formats()["names"].export(grades(), Wish()).filled == 3


@pytest.mark.parametrize("name", ["nbgrader", "json"])
def test_text_that_would_be_a_formula_is_one_in_no_table(name: str) -> None:
    spiteful = replace(student(0), id="=1+1", first_name="@SUM(A1)", last_name="\t=2", email="+x@example.org")
    data = formats()[name].export(grades(spiteful), Wish()).data.decode()
    if name == "json":  # no spreadsheet opens it, and programs want what is there
        assert json.loads(data)["students"][0]["id"] == "=1+1"
    else:
        cells = data.splitlines()[1].split(",")
        assert [cell for cell in cells if harmless(cell) != cell] == []
        assert "'=1+1" in cells


def test_whoever_fills_in_a_file_says_where_it_comes_from() -> None:
    assert all(one.where for one in formats().values() if one.into is Into.ALWAYS)
