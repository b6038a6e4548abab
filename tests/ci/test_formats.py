"""Each format says what its reader needs, within its limits, and nothing that students may not read."""

import base64
import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from action_runner import commands

from autograder.assignment import load
from autograder.ci.annotations import annotations
from autograder.ci.classroom import reporter_results
from autograder.ci.classroom50 import classroom50
from autograder.ci.found import NoSubmission, submission_in
from autograder.ci.junit import junit
from autograder.ci.places import line_of
from autograder.illustration import Excerpt, Illustration
from autograder.results import Counterexample, ExerciseResult, Results, Verdict

NAME = "micrograd_exercises"
FILE = Path("work.py")


def result(verdict: Verdict, name: str = "one", **about: object) -> ExerciseResult:
    most = 0.0 if verdict is Verdict.COULD_NOT_GRADE else 2.0
    score = 2.0 if verdict is Verdict.CORRECT else 0.0
    return ExerciseResult(name, f"Title of {name}", verdict, score, most, **about)  # type: ignore[arg-type]  # fields by name


def results(*exercises: ExerciseResult, unreadable: str = "") -> Results:
    return Results("ada", NAME, "release", exercises, "grader", "hash", unreadable)


def test_ten_of_a_kind_are_marked_and_the_points_always() -> None:
    every = [result(verdict, f"e{i}") for i in range(15) for verdict in (Verdict.WRONG, Verdict.NOT_ATTEMPTED)]
    marks = commands("\n".join(annotations(results(*every), FILE, "work.py")))
    kinds = [mark["kind"] for mark in marks]
    assert (kinds.count("error"), kinds.count("notice")) == (10, 10)
    assert marks[-1]["text"] == "Points 0/60"


def test_no_text_leaves_its_line() -> None:
    odd = result(
        Verdict.WRONG, reason="50% wrong, see: a\r\nb", counterexample=Counterexample("a\n::error::x", {}, {}, {"a": 1.0})
    )
    (mark, points) = list(annotations(results(odd), FILE, "a,b:c%.py"))
    assert mark.count("\n") == points.count("\n") == 0
    read = commands(mark)[0]
    assert read["file"] == "a,b:c%.py"
    assert "50% wrong" in read["text"]
    assert not read["text"].count("::error")


def test_what_the_grader_could_not_do_is_no_fault_of_the_students() -> None:
    fault = result(Verdict.COULD_NOT_GRADE, reason="at the hidden point 3.25 there is no reference")
    told = [
        "\n".join(annotations(results(fault), FILE, "work.py")),
        junit(results(fault), FILE, "work.py").decode(),
        classroom50(results(fault), {}).decode(),
        base64.b64decode(reporter_results(results(fault))).decode(),
    ]
    assert all("3.25" not in text and "not yours" in text for text in told)
    assert json.loads(told[3])["status"] == "error"
    assert ET.fromstring(told[1])[0][0][0].tag == "error"  # noqa: S314 - our own


def test_an_unreadable_submission_is_an_error() -> None:
    none = results(unreadable="'work.ipynb' is no notebook.")
    suite = ET.fromstring(junit(none, FILE, "work.py"))[0]  # noqa: S314 - our own
    assert (suite.get("errors"), suite.get("tests")) == ("1", "1")
    assert json.loads(base64.b64decode(reporter_results(none)))["status"] == "error"
    assert commands("\n".join(annotations(none, FILE, "work.py")))[-1]["text"] == "'work.ipynb' is no notebook."


def test_the_line_is_the_one_of_the_file(tmp_path: Path) -> None:
    code = (Excerpt(1, 2, "def f(x):\n    return x", (3,), 0),)
    wrong = result(Verdict.WRONG, illustration=Illustration(code=code))
    assert line_of(wrong, FILE) == 3
    notebook = tmp_path / "work.ipynb"
    cell = {"cell_type": "code", "source": ["import math\n", "def f(x):\n", "    return x\n"]}
    notebook.write_text(json.dumps({"cells": [cell]}, indent=1), encoding="utf-8")
    line = line_of(wrong, notebook)
    assert line is not None
    assert "return x" in notebook.read_text(encoding="utf-8").splitlines()[line - 1]
    notebook.write_text(json.dumps({"cells": [cell]}), encoding="utf-8")  # all on one line: there is nothing to mark
    assert line_of(wrong, notebook) is None
    assert line_of(result(Verdict.WRONG), FILE) is None


def test_the_submission_is_found_wherever_it_lies(tmp_path: Path) -> None:
    assignment = load(NAME)
    (tmp_path / "week-1").mkdir()
    file = tmp_path / "week-1" / f"{NAME} (1).ipynb"
    file.touch()
    assert submission_in(tmp_path, assignment) == file
    second = tmp_path / f"{NAME}-old.ipynb"
    second.touch()
    with pytest.raises(NoSubmission, match="could be any of"):
        submission_in(tmp_path, assignment)
    right = tmp_path / "week-1" / f"{NAME}.ipynb"
    right.touch()
    assert submission_in(tmp_path, assignment) == right
    (tmp_path / "week-2").mkdir()
    (tmp_path / "week-2" / f"{NAME}.ipynb").touch()
    with pytest.raises(NoSubmission, match=f"any of week-1/{NAME}.ipynb, week-2"):
        submission_in(tmp_path, assignment)
    (tmp_path / f"{NAME}.ipynb").touch()
    assert submission_in(tmp_path, assignment) == tmp_path / f"{NAME}.ipynb"
    with pytest.raises(NoSubmission, match="there is no"):
        submission_in(tmp_path / "nothing", assignment)
