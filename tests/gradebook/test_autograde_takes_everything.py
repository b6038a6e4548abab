"""``nbgrader autograde`` and the formgrader's button on submissions of every sort: each gets rows, the batch goes on."""

import hashlib
import os
import shutil
from pathlib import Path

import nbformat
import pytest
from browsing import browser as browser  # noqa: PLC0414 - pytest finds a fixture by its name
from damage import FOLDERS, FORGED, HONEST, UNREADABLE, hand_in
from nbgrader.api import Gradebook
from nbgrader_course import NAME, NbgraderCourse
from playwright.sync_api import Browser

from autograder.gradescope import decode

STUDENTS = [*HONEST, *FORGED, *FOLDERS]
LATER = ("pressed_empty", "pressed_renamed", "pressed_wrong")
"""Handed in after the batch: the formgrader's button grades them."""

ABSENT = "This cell is not in the submission, and its answer was found nowhere else."
SCRIPT = "<script>document.title = 'taken over'</script><img src=x onerror=\"document.title = 'taken over'\">"


class Graded:
    """A course after ``nbgrader autograde``: what it printed, and what lay in ``submitted/`` before."""

    def __init__(self, root: Path) -> None:
        self.course = NbgraderCourse.made(root, {})
        self.course.run("generate_assignment", NAME)
        for student in STUDENTS:
            hand_in(self.submitted, student)
        self.before = contents(self.submitted)
        self.printed = self.course.run("autograde", NAME)

    @property
    def submitted(self) -> Path:
        return self.course.root / "workspace" / "submitted"

    def book(self) -> Gradebook:
        return Gradebook(f"sqlite:///{self.course.root}/workspace/gradebook.db")

    def kept(self, student: str) -> nbformat.NotebookNode:
        path = self.course.root / "workspace" / "autograded" / student / NAME / f"{NAME}.ipynb"
        found: nbformat.NotebookNode = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]  # untyped
        return found


def contents(folder: Path) -> dict[str, tuple[float, str]]:
    """Return each file's time and a hash of it, or where it links to."""
    found = {}
    for path in sorted(folder.rglob("*")):
        plain = path.is_file() and not path.is_symlink()
        text = path.read_bytes() if plain else str(path.readlink() if path.is_symlink() else "").encode()
        found[str(path)] = (path.lstat().st_mtime, hashlib.sha256(text).hexdigest())
    return found


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> Graded:
    return Graded(tmp_path_factory.mktemp("everything") / "course")


@pytest.mark.parametrize("student", STUDENTS)
def test_every_student_has_rows_results_and_a_notebook(graded: Graded, student: str) -> None:
    path = graded.course.root / "workspace" / "results" / NAME / f"{student}.json"
    results = decode(path.read_bytes())
    assert bool(results.unreadable) == (student in UNREADABLE)
    with graded.book() as book:
        row = book.find_submission_notebook(NAME, NAME, student)
        scores = {grade.name: grade.auto_score for grade in row.grades}
        comments = {comment.name: comment.auto_comment for comment in row.comments}
        assert row.needs_manual_grade == (student not in UNREADABLE)
    assert {result.name: scores[result.name] for result in results.exercises} == {
        result.name: result.score for result in results.exercises
    }
    if student in UNREADABLE:
        assert set(scores.values()) == {0.0}
        assert set(comments.values()) == {f"Nothing could be graded: {results.unreadable}"}
        assert results.unreadable in graded.kept(student).cells[0].source.replace("\\", "")
    else:
        assert sum(score or 0 for score in scores.values()) == 100
        written = comments.pop("why_gradients_add_up")
        assert written == (None if student != "python_file" else ABSENT)  # which holds code alone
        assert set(comments.values()) == {None}


def test_nothing_in_submitted_is_changed(graded: Graded) -> None:
    before = {path: entry for path, entry in contents(graded.submitted).items() if not any(one in path for one in LATER)}
    assert before == graded.before


def test_nothing_but_the_notebook_is_kept_of_a_students_folder(graded: Graded) -> None:
    kept = {path.name for path in (graded.course.root / "workspace" / "autograded").rglob("*") if path.is_file()}
    assert kept == {f"{NAME}.ipynb"}


def test_the_warning_of_tampering_fires_on_tampering_alone(graded: Graded) -> None:
    warned = [line for line in graded.printed.splitlines() if "TAMPERING" in line]
    assert sorted(line.partition("TAMPERING by ")[2].partition(":")[0] for line in warned) == sorted(FORGED)
    others = [line for line in graded.printed.splitlines() if "WARNING" in line and "TAMPERING" not in line]
    assert len(others) == 1  # a timestamp.txt that is no time
    assert "'yesterday, about ten', which is no time" in others[0]


def test_a_person_reads_what_was_found_at_the_top_of_the_notebook(graded: Graded) -> None:
    assert "claims 1000 points; it is worth 10" in graded.kept("more_points").cells[0].source
    assert "It was found in 'micrograd" in graded.kept("renamed").cells[0].source.replace("\\", "")
    assert "put back before grading" in graded.kept("deleted_given").cells[0].source
    assert graded.kept("broken_time").cells[0].source.startswith("# Micrograd exercises")  # nothing to say


def test_a_second_run_leaves_alone_what_is_graded_and_a_persons_marks_stay(graded: Graded) -> None:
    with graded.book() as book:
        book.find_grade("gradf", NAME, NAME, "copied_test").manual_score = 3
        book.find_comment("gradf_answer", NAME, NAME, "copied_test").manual_comment = "See me."
        book.db.commit()
    kept = graded.course.root / "workspace" / "autograded"
    before = {path: path.stat().st_mtime_ns for path in kept.glob("*/*/*.ipynb")}
    shutil.rmtree(kept / "copied_test")
    graded.course.run("autograde", NAME)
    after = {path: path.stat().st_mtime_ns for path in kept.glob("*/*/*.ipynb")}
    assert {path.parts[-3] for path in before if before[path] != after[path]} == {"copied_test"}
    with graded.book() as book:
        grade = book.find_grade("gradf", NAME, NAME, "copied_test")
        assert (grade.manual_score, grade.auto_score, grade.needs_manual_grade) == (3, 10, True)
        assert book.find_comment("gradf_answer", NAME, NAME, "copied_test").comment == "See me."


def test_the_formgraders_button_grades_the_same_way(graded: Graded, browser: Browser) -> None:
    hand_in(graded.submitted, "pressed_empty")
    (graded.submitted / "pressed_empty" / NAME / f"{NAME}.ipynb").unlink()
    folder = hand_in(graded.submitted, "pressed_renamed")
    (folder / f"{NAME}.ipynb").rename(folder / f"{NAME} (1).ipynb")
    folder = hand_in(graded.submitted, "pressed_wrong")
    source = Path(__file__).parents[1] / "sample_class" / "submissions" / "overwrites_gradients.ipynb"
    text = source.read_text(encoding="utf-8").replace("A value that is used", SCRIPT.replace('"', '\\"') + " A value", 1)
    assert "taken over" in text
    (folder / f"{NAME}.ipynb").write_text(text, encoding="utf-8")
    shots = Path(os.environ["AUTOGRADER_SCREENSHOTS"]) if "AUTOGRADER_SCREENSHOTS" in os.environ else None
    with graded.course.formgrader() as address:
        tab = browser.new_page(viewport={"width": 1300, "height": 1000})
        tab.goto(f"{address}/formgrader/manage_submissions/{NAME}")
        for student in LATER:
            row = tab.locator("tr", has=tab.locator(f"td.student-id[data-order={student}]"))
            with tab.expect_response(lambda reply: reply.url.endswith("/autograde")) as answer:
                row.locator(".autograde a").click()
            assert answer.value.json()["success"], answer.value.json()
            tab.get_by_role("button", name="OK").click()
            tab.locator(".modal-backdrop").wait_for(state="detached")
        if shots:
            tab.screenshot(path=shots / "list.png", full_page=True)
        with graded.book() as book:
            scores = {student: book.find_submission(NAME, student).score for student in LATER}
            numbers = {student: book.find_submission_notebook(NAME, NAME, student).id for student in LATER}
        results = decode((graded.course.root / "workspace" / "results" / NAME / "pressed_wrong.json").read_bytes())
        assert 90 < results.score < 100
        assert scores == {"pressed_empty": 0, "pressed_renamed": 100, "pressed_wrong": results.score}
        for student, said in (
            ("pressed_empty", "holds no notebook"),
            ("pressed_wrong", "Multiplication ("),
        ):
            tab.goto(f"{address}/formgrader/submissions/{numbers[student]}/")
            tab.wait_for_function(
                "[...document.querySelectorAll('textarea.comment')].some(one => one.value || one.placeholder)"
            )
            values = tab.locator("textarea.comment").evaluate_all("all => all.map(one => one.value + one.placeholder)")
            assert any(said in value for value in values), values
            assert tab.title() != "taken over"  # by a script in a written answer
            if shots:
                tab.screenshot(path=shots / f"{student}.png", full_page=True)
        tab.close()
    for student in LATER:
        shutil.rmtree(graded.submitted / student)
