"""A real nbgrader on a real course: autograde goes through the engine, feedback and formgrader show our words."""

import ast
from pathlib import Path

import nbformat
import pytest
from browsing import browser as browser  # noqa: PLC0414 - pytest finds a fixture by its name
from browsing import violations, visited
from nbgrader.api import Gradebook
from nbgrader_course import NAME, ROOT, NbgraderCourse
from playwright.sync_api import Browser

from autograder.gradescope import decode

SUBMISSIONS = ROOT / "tests" / "sample_class" / "submissions"
CHECKS = sorted((ROOT / "autograder" / "exercises" / NAME).glob("test_*.py"))
COMMENT = "Good start.\nSay what <the> chain rule has to do with it."
WRITTEN = "why_gradients_add_up"


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> NbgraderCourse:
    students = {name: SUBMISSIONS / f"{name}.ipynb" for name in ("overwrites_gradients", "all_right", "crashes_in_value")}
    made = NbgraderCourse.made(tmp_path_factory.mktemp("nbgrader") / "course", students)
    made.run("generate_assignment", NAME)
    made.run("autograde", NAME)
    with gradebook(made) as book:
        key = (WRITTEN, NAME, NAME, "overwrites_gradients")
        book.find_grade(*key).manual_score = 3
        book.find_grade(*key).needs_manual_grade = False
        book.find_comment(*key).manual_comment = COMMENT
        book.find_comment("value_answer", *key[1:]).manual_comment = "Nearly there."
        book.find_grade("softmax", *key[1:]).manual_score = 5.5
        book.db.commit()
    made.run("generate_feedback", NAME)
    return made


def gradebook(course: NbgraderCourse) -> Gradebook:
    return Gradebook(f"sqlite:///{course.root}/workspace/gradebook.db")


def page(course: NbgraderCourse, student: str) -> Path:
    return course.root / "workspace" / "feedback" / student / NAME / f"{NAME}.html"


def autograded(course: NbgraderCourse, student: str) -> nbformat.NotebookNode:
    path = course.root / "workspace" / "autograded" / student / NAME / f"{NAME}.ipynb"
    read: nbformat.NotebookNode = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]  # it has no types
    return read


def test_the_gradebook_holds_the_engines_scores(course: NbgraderCourse) -> None:
    for student in ("overwrites_gradients", "all_right", "crashes_in_value"):
        results = decode((course.root / "workspace" / "results" / NAME / f"{student}.json").read_bytes())
        with gradebook(course) as book:
            scores = {
                result.name: book.find_grade(result.name, NAME, NAME, student).auto_score for result in results.exercises
            }
        assert scores == {result.name: result.score for result in results.exercises}
    with gradebook(course) as book:
        assert book.find_grade("value_mul", NAME, NAME, "overwrites_gradients").auto_score == 4
        assert not book.find_grade("value_mul", NAME, NAME, "overwrites_gradients").needs_manual_grade


def test_a_written_answer_is_left_to_a_person(course: NbgraderCourse) -> None:
    with gradebook(course) as book:
        assert book.find_grade(WRITTEN, NAME, NAME, "all_right").needs_manual_grade
        assert book.find_grade(WRITTEN, NAME, NAME, "all_right").auto_score is None


def test_no_code_was_run_in_a_kernel(course: NbgraderCourse) -> None:
    cells = [cell for cell in autograded(course, "all_right").cells if cell.cell_type == "code"]
    assert {cell.execution_count for cell in cells} == {None}
    assert {output.output_type for cell in cells for output in cell.outputs} == {"display_data"}


def test_feedback_is_the_students_page(course: NbgraderCourse) -> None:
    text = page(course, "overwrites_gradients").read_text(encoding="utf-8")
    assert "Look first at: Multiplication" in text
    assert "a = Value(3.0); (a * a).backward(); a.grad" in text
    assert "the first wrong one that backward reaches" in text


def test_the_gradebooks_points_and_comments_are_on_the_page(course: NbgraderCourse) -> None:
    text = page(course, "overwrites_gradients").read_text(encoding="utf-8")
    assert "96.5 of 105 points" in text  # 94, less half a point that a person took, and 3 for the written answer
    assert "Nearly there." in text
    assert "3 of 5 points" in text
    assert "Say what &lt;the&gt; chain rule has to do with it." in text
    assert ">5.5/6<" in text


def test_hidden_checks_appear_nowhere(course: NbgraderCourse) -> None:
    nodes = [node for path in CHECKS for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))]
    named = {node.name for node in nodes if isinstance(node, ast.FunctionDef)}
    hidden = {name for name in named if name.startswith(("test_", "check_"))} | {"student.", "matches_torch"}
    assert len(hidden) > 30
    shown = [path.read_text(encoding="utf-8") for path in (course.root / "workspace").glob("feedback/*/*/*.html")]
    shown += [path.read_text(encoding="utf-8") for path in (course.root / "workspace").glob("autograded/*/*/*.ipynb")]
    assert len(shown) == 6
    assert not [name for name in hidden for text in shown if name in text]


def test_a_person_finds_nothing_to_object_to(course: NbgraderCourse, browser: Browser) -> None:
    with visited(browser, page(course, "overwrites_gradients")) as visit:
        assert not violations(visit.page)
        assert not visit.requests
        assert not visit.complaints


def test_the_formgrader_shows_verdicts_below_the_test_cells(course: NbgraderCourse, browser: Browser) -> None:
    with gradebook(course) as book:
        number = book.find_submission_notebook(NAME, NAME, "overwrites_gradients").id
    with course.formgrader() as address:
        tab = browser.new_page()
        tab.goto(f"{address}/formgrader/submissions/{number}/")
        verdicts = tab.locator(".autograder")
        assert verdicts.count() == 15
        wrong = verdicts.filter(has_text="Partly correct")
        assert wrong.count() == 1
        assert "overwrites the gradients" in wrong.inner_text()
        picture = wrong.get_by_role("region", name="The graph that your Value built")
        assert picture.locator("svg").is_visible()
        tab.close()
