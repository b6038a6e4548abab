"""``autograder export`` in a course that nbgrader runs: the points of nbgrader's own export, whatever a person set."""

import csv
import io
import json
import subprocess
import warnings
import zipfile
from pathlib import Path

import pytest
from nbgrader.api import Gradebook
from nbgrader_course import BIN, NAME, ROOT, NbgraderCourse

SAMPLE = ROOT / "tests" / "sample_class" / "submissions"
NAMES = {"half": ("Half", "A,way"), "right": ('"R"', "=Right"), "late": ("", ""), "absent": ("", "Absent")}
CANVAS = """\
Student,ID,SIS User ID,SIS Login ID,Section,micrograd_exercises (71)
    Points Possible,,,,,105.00
Half Away,1,,half@example.org,A,
Right,2,,right,A,
Late,3,,late,A,3.00
"""


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> NbgraderCourse:
    """A course with manual points, extra credit, a penalty, and a student who handed in nothing."""
    files = {"half": SAMPLE / "half_done.ipynb", "right": SAMPLE / "all_right.ipynb", "late": SAMPLE / "half_done.ipynb"}
    made = NbgraderCourse.made(tmp_path_factory.mktemp("exported") / "course", files)
    (made.root / "source" / "late.toml").write_text('per_day = "10%"\n', encoding="utf-8")
    stamp = made.root / "workspace" / "submitted" / "late" / NAME / "timestamp.txt"
    stamp.write_text("2026-03-02 13:00:00 UTC", encoding="utf-8")
    made.run("generate_assignment", NAME)
    with opened(made) as book, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # SQLAlchemy's, of nbgrader's own statements
        book.update_or_create_assignment(NAME, duedate="2026-03-01 12:00 UTC")
        for student, (first, last) in NAMES.items():
            book.add_student(student, first_name=first, last_name=last, email=f"{student}@example.org")
    assert autograder(made, "autograde", NAME)[0] == 0
    with opened(made) as book:
        book.find_grade("softmax", NAME, NAME, "half").manual_score = 1.25
        book.find_grade("gradf", NAME, NAME, "right").extra_credit = 2.5
        book.find_grade("why_gradients_add_up", NAME, NAME, "half").needs_manual_grade = True
        written = book.find_grade("why_gradients_add_up", NAME, NAME, "right")
        written.manual_score, written.needs_manual_grade = 4.0, False
        book.db.commit()
    return made


def opened(course: NbgraderCourse) -> Gradebook:
    return Gradebook(f"sqlite:///{course.root}/workspace/gradebook.db")


def autograder(course: NbgraderCourse, *arguments: str) -> tuple[int, str]:
    line = [str(BIN / "autograder"), *arguments]
    run = subprocess.run(line, cwd=course.root, env=course.environment, capture_output=True, text=True, check=False)
    return run.returncode, run.stdout + run.stderr


def exported(course: NbgraderCourse, form: str, *options: str, status: int = 0) -> bytes:
    target = course.root / "out"
    code, said = autograder(course, "export", form, "--output", str(target), *options)
    assert code == status, said
    return target.read_bytes()


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode(), newline=""), strict=True))


def test_nbgrader_exports_the_same_of_whoever_it_can_write_without_quotes(course: NbgraderCourse) -> None:
    course.run("export", "--to", "theirs.csv", "--assignment", f"['{NAME}']")
    data = exported(course, "nbgrader")
    theirs = (course.root / "theirs.csv").read_bytes()
    own, other = rows(data), {row["student_id"]: row for row in rows(theirs)}
    assert data.splitlines()[0] == theirs.splitlines()[0]
    assert [row["student_id"] for row in own] == ["late", "right", "half", "absent"]
    assert {row["student_id"]: row for row in own if row["student_id"] in ("late", "absent")} == {
        name: row for name, row in other.items() if name in ("late", "absent")
    }
    assert other["half"]["score"] != own[2]["score"], "nbgrader quotes nothing; a comma moves what follows"
    with opened(course) as book:
        for row in own[:3]:
            found = book.find_submission(NAME, row["student_id"])
            assert float(row["raw_score"]) == pytest.approx(found.score)
            assert float(row["late_submission_penalty"]) == found.late_submission_penalty
            assert float(row["score"]) == pytest.approx(max(0, found.score - found.late_submission_penalty))
    assert (own[2]["last_name"], own[1]["last_name"], own[1]["first_name"]) == ("A,way", "'=Right", '"R"')


def test_canvas_gets_manual_points_extra_credit_and_what_being_late_costs(course: NbgraderCourse) -> None:
    (course.root / "canvas.csv").write_text(CANVAS, encoding="utf-8")
    data = exported(course, "canvas", "--into", "canvas.csv")
    found = {row["ID"]: row[f"{NAME} (71)"] for row in rows(data) if row["ID"]}
    with opened(course) as book:
        late = book.find_submission(NAME, "late")
        assert late.late_submission_penalty == 21
        assert float(found["3"]) == pytest.approx(max(0, late.score - 21))
        assert float(found["1"]) == book.find_submission(NAME, "half").score == late.score + 1.25
    assert found["2"] == "106.5"


def test_json_says_everything(course: NbgraderCourse) -> None:
    data = json.loads(exported(course, "json"))
    students = {one["id"]: one for one in data["students"]}
    assert (data["assignment"], data["max_score"], data["due"]) == (NAME, 105, "2026-03-01T12:00:00Z")
    assert students["right"]["exercises"]["gradf"] == 12.5
    assert students["half"]["exercises"]["softmax"] == 1.25
    assert (students["half"]["needs_person"], students["right"]["needs_person"]) == (["why_gradients_add_up"], [])
    assert students["late"]["timestamp"] == "2026-03-02T13:00:00Z"
    assert students["absent"]["submitted"] is False
    assert students["right"]["verdicts"]["gradf"] == "correct"


def test_gradescope_takes_the_gradebook_s_score_once_nobody_must_grade_any_more(course: NbgraderCourse) -> None:
    packed = zipfile.ZipFile(io.BytesIO(exported(course, "gradescope")))
    assert packed.namelist() == ["late/results.json", "right/results.json", "half/results.json"]
    right, half = (json.loads(packed.read(f"{name}/results.json")) for name in ("right", "half"))
    assert (right["score"], half["score"]) == (106.5, sum(test["score"] for test in half["tests"]))
    assert {test["name"] for test in right["tests"]} >= {"gradf", "softmax"}


def test_the_same_grades_give_the_same_bytes(course: NbgraderCourse) -> None:
    for form in ("gradescope", "json", "nbgrader"):
        assert exported(course, form) == exported(course, form)


def test_a_folder_of_results_counts_in_place_of_the_gradebook(course: NbgraderCourse) -> None:
    found = rows(exported(course, "nbgrader", "--results", f"workspace/results/{NAME}"))
    assert {row["student_id"]: row["score"] for row in found}["right"] == "100.0"
    assert {row["max_score"] for row in found} == {"100.0"}


def test_a_student_without_a_row_is_named_and_the_status_says_so(course: NbgraderCourse, tmp_path: Path) -> None:
    path = tmp_path / "canvas.csv"
    path.write_text(CANVAS.replace("right", "somebody"), encoding="utf-8")
    code, said = autograder(course, "export", "canvas", "--into", str(path), "--output", str(tmp_path / "out.csv"))
    assert code == 3
    assert "right: no row names this id" in said
    assert "in the file, but not here:\n  Right" in said


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("canvas",), "say --into FILE (Canvas: Grades > Export"),
        (("canva",), "did you mean 'canvas'"),
        (("json", "--into", "canvas.csv"), "leave --into away"),
        (("canvas", "--into", "nowhere.csv"), "there is no file 'nowhere.csv'"),
        (("moodle", "--into", "canvas.csv"), "no column 'Identifier'"),
        (("json", "--whole"), "are for canvas"),
        (("json", "--results", "nowhere"), "'nowhere' holds no results"),
        (("json", "--output", "/proc/nowhere/out"), "cannot be written"),
    ],
)
def test_bad_usage_is_refused_with_what_to_do(course: NbgraderCourse, arguments: tuple[str, ...], words: str) -> None:
    (course.root / "canvas.csv").write_text(CANVAS, encoding="utf-8")
    code, said = autograder(course, "export", *arguments)
    assert (code, words in said) == (2, True), said
