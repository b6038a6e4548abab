"""From the page to the grade: what is downloaded is graded by this package, and nbgrader knows every cell of it."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from browsing import browser as browser  # noqa: PLC0414 - a fixture
from nbgrader.api import Gradebook
from nbgrader_course import NAME, NbgraderCourse
from playwright.sync_api import Browser
from site_served import ROOT, right_answers, student

ASSIGNMENTS = ["micrograd_exercises", "value_from_scratch", "graph_ops"]


def graded(place: Path, notebook: bytes, name: str) -> dict[str, Any]:
    file = place / "from_the_page.ipynb"
    file.write_bytes(notebook)
    words = ["grade", str(file), "--assignment", name, "--output-dir", str(place / "results")]
    done = subprocess.run(
        [sys.executable, "-m", "autograder", *words], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    results: dict[str, Any] = json.loads((place / "results" / "from_the_page.json").read_text(encoding="utf-8"))
    return results


def released(name: str) -> bytes:
    return (ROOT / "release" / name / f"{name}.ipynb").read_bytes()


@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_right_answers_are_right_in_the_page_and_get_full_marks_when_graded(
    browser: Browser, site: str, tmp_path: Path, name: str
) -> None:
    with student(browser, site, name) as one:
        one.ready()
        for cell, text in right_answers(name).items():
            one.write(cell, text)
        assert "Everything that can be checked here is right." in one.check()
        results = graded(tmp_path, one.downloaded(), name)
    assert {test["name"] for test in results["tests"] if test["status"] == "failed"} == set()


def test_a_wrong_answer_loses_its_points(browser: Browser, site: str, tmp_path: Path) -> None:
    with student(browser, site) as one:
        one.write("gradf_answer", "def gradf(a, b, c):\n    return [0.0, 0.0, 0.0]\n")
        results = graded(tmp_path, one.downloaded(), "micrograd_exercises")
    scores = {test["name"]: test["score"] for test in results["tests"]}
    assert scores["gradf"] == 0


@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_an_untouched_page_gives_the_release_back_byte_for_byte(browser: Browser, site: str, name: str) -> None:
    with student(browser, site, name) as one:
        assert one.downloaded() == released(name)


def test_only_answers_change_and_nbgrader_knows_every_cell(browser: Browser, site: str) -> None:
    with student(browser, site) as one:
        one.write("gradf_answer", "ünïcode = '\\n'\n")
        cells = json.loads(one.downloaded())["cells"]
    before = json.loads(released("micrograd_exercises"))["cells"]
    assert [cell["id"] for cell, old in zip(cells, before, strict=True) if cell != old] == ["gradf_answer"]
    assert [cell["metadata"] for cell in cells] == [cell["metadata"] for cell in before]


def test_nbgrader_autogrades_what_is_downloaded(browser: Browser, site: str, tmp_path: Path) -> None:
    file = tmp_path / "from_the_page.ipynb"
    with student(browser, site) as one:
        for cell, text in right_answers().items():
            one.write(cell, text)
        file.write_bytes(one.downloaded())
    course = NbgraderCourse.made(tmp_path / "course", {"from_the_page": file})
    course.run("generate_assignment", NAME)
    course.run("autograde", NAME)
    with Gradebook(f"sqlite:///{course.root}/workspace/gradebook.db") as book:
        grades = book.find_submission_notebook(NAME, NAME, "from_the_page").grades
        assert {
            grade.name for grade in grades if grade.auto_score != grade.cell.max_score and grade.auto_score is not None
        } == set()
        assert sum(grade.auto_score or 0 for grade in grades) == 100


def test_a_downloaded_notebook_is_opened_again(browser: Browser, site: str, tmp_path: Path) -> None:
    with student(browser, site) as one:
        one.write("gradf_answer", "gradf = 'mine'")
        (tmp_path / "mine.ipynb").write_bytes(one.downloaded())
    (tmp_path / "other.ipynb").write_text("no notebook", encoding="utf-8")
    with student(browser, site) as another:
        another.page.locator("#open").set_input_files(tmp_path / "mine.ipynb")
        another.page.locator("#note", has_text="taken from mine.ipynb").wait_for()
        assert another.written("gradf_answer") == "gradf = 'mine'"
        another.page.locator("#open").set_input_files(tmp_path / "other.ipynb")
        another.page.locator("#note", has_text="holds no answers to this assignment").wait_for()
