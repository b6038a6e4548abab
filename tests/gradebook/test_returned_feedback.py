"""``autograder feedback --to``: each student's page goes back the way that the submission came."""

import hashlib
import shutil
import subprocess
import warnings
import zipfile
from pathlib import Path

import nbformat
import pytest
from lms_takes_back import canvas_takes_back, moodle_takes_back
from nbgrader.api import Gradebook
from nbgrader_course import BIN, NAME, ROOT, NbgraderCourse

SAMPLE = ROOT / "tests" / "sample_class" / "submissions"
RIGHT, HALF, PERCENT = SAMPLE / "all_right.ipynb", SAMPLE / "half_done.ipynb", SAMPLE / "public_percent.py"
IN_CANVAS = {"one_9001_401_answers-2.ipynb": RIGHT, "two_LATE_9002_402_micrograd_exercises.py": PERCENT}
IN_MOODLE = {"Student Three_733_assignsubmission_file_/micrograd_exercises.ipynb": HALF}
ROSTER = (
    "id,name\nstudent-01,One\nstudent-02,Two\nstudent-03,Student Three\nstudent-04,Four\nstudent-05,Five\nstudent-06,Six\n"
)


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> NbgraderCourse:
    """A course that collects in four ways; student-05 was put into its place by hand, student-06's was not graded yet."""
    folder = tmp_path_factory.mktemp("returned")
    made = NbgraderCourse.made(folder / "course", {"student-05": HALF})
    more = f"\nc.CourseDirectory.course_id = 'backprop'\nc.Exchange.root = '{folder / 'exchange'}'\n"
    (folder / "exchange").mkdir(mode=0o777)
    (folder / "exchange").chmod(0o777)
    with (made.root / "nbgrader_config.py").open("a", encoding="utf-8") as config:
        config.write(more)
    made.run("generate_assignment", NAME)
    made.run("release_assignment", NAME)
    student = folder / "student"
    student.mkdir()
    (student / "nbgrader_config.py").write_text(f"c = get_config()\n{more}", encoding="utf-8")
    as_student(made, "fetch_assignment", NAME)
    shutil.copy(HALF, student / NAME / f"{NAME}.ipynb")
    as_student(made, "submit", NAME)
    (made.root / "workspace" / "roster.csv").write_text(ROSTER + "student-07,Seven\n", encoding="utf-8")
    _pack(made.root / "canvas.zip", IN_CANVAS)
    _pack(made.root / "moodle.zip", IN_MOODLE)
    _clone(made.root / "clones" / "hw-student-04", RIGHT)
    code, said = autograder(made, "collect", NAME, "canvas.zip", "moodle.zip", "clones", "--exchange")
    assert "5 submissions collected" in said, said
    assert code in (0, 3), said  # nbgrader warns of a submission whose owner is another user than the student
    assert autograder(made, "autograde", NAME)[0] == 0
    with (made.root / "workspace" / "collected" / NAME / "collected.csv").open("a", encoding="utf-8") as listed:
        listed.write("student-06,new,,,moodle.zip: Six_736_assignsubmission_file_/x.ipynb,,,\r\n")
    with opened(made) as book, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # SQLAlchemy's, of nbgrader's own statements
        for name in ("student-03", "student-04", "student-07"):
            book.find_grade("softmax", NAME, NAME, name).manual_score = 1.25
        book.db.commit()
    return made


def opened(course: NbgraderCourse) -> Gradebook:
    return Gradebook(f"sqlite:///{course.root}/workspace/gradebook.db", "backprop")


def autograder(course: NbgraderCourse, *arguments: str) -> tuple[int, str]:
    line = [str(BIN / "autograder"), *arguments]
    run = subprocess.run(line, cwd=course.root, env=course.environment, capture_output=True, text=True, check=False)
    return run.returncode, run.stdout + run.stderr


def as_student(course: NbgraderCourse, command: str, *arguments: str) -> str:
    """Run a command of nbgrader's as student-07, in that one's own folder."""
    line = [str(BIN / "nbgrader"), command, *arguments, "--student=student-07"]
    folder = course.root.parent / "student"
    run = subprocess.run(line, cwd=folder, env=course.environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return run.stdout + run.stderr


def returned(course: NbgraderCourse, way: str, *options: str, status: int = 3) -> str:
    code, said = autograder(course, "feedback", "--assignment", NAME, "--to", way, *options)
    assert code == status, said
    return said


def _pack(path: Path, files: dict[str, Path]) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for name, source in files.items():
            archive.writestr(name, source.read_bytes())


def _git(folder: Path, *arguments: str) -> str:
    who = ["-c", "user.name=t", "-c", "user.email=t@example.org"]
    done = subprocess.run(["git", "-C", str(folder), *who, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def _clone(folder: Path, notebook: Path) -> None:
    folder.mkdir(parents=True)
    _git(folder, "init", "-q", "-b", "main")
    shutil.copy(notebook, folder / f"{NAME}.ipynb")
    _git(folder, "add", ".")
    _git(folder, "commit", "-q", "-m", "my answer")


def written(course: NbgraderCourse, name: str) -> bytes:
    return (course.root / "workspace" / "returned" / NAME / name).read_bytes()


def test_canvas_finds_student_and_submission_and_hands_out_what_opens_under_the_name_it_had(course: NbgraderCourse) -> None:
    said = returned(course, "canvas")
    found = canvas_takes_back(written(course, "canvas.zip"))
    assert {key: name for key, (name, _data) in found.items()} == {
        (9001, 401): "one_9001_401_answers-2.ipynb",
        (9002, 402): "two_LATE_9002_402_micrograd_exercises.py",
    }
    notebook = nbformat.reads(found[9001, 401][1].decode(), as_version=4)  # type: ignore[no-untyped-call]
    nbformat.validate(notebook)
    assert "student-01" in notebook.cells[0].source
    compile(found[9002, 402][1], "feedback.py", "exec")
    assert all(line.startswith("#") for line in found[9002, 402][1].decode().splitlines())
    assert "2 students get feedback by canvas\n  3 came by another way: exchange 1, git 1, moodle 1\n" in said
    assert "student-05: nobody knows where it came from" in said


def test_moodle_finds_the_participant_and_the_page_has_the_gradebook_s_points(course: NbgraderCourse) -> None:
    said = returned(course, "moodle")
    found = moodle_takes_back(written(course, "moodle.zip"))
    assert {number: file for number, (file, _data) in found.items()} == {733: "feedback.html"}
    with opened(course) as book:
        score = book.find_submission(NAME, "student-03").score
    assert f"{score:g} of 105 points" in found[733][1].decode()
    assert "student-06: there are no results" in said


def test_the_exchange_gets_those_that_came_through_it_and_the_student_fetches_the_page(course: NbgraderCourse) -> None:
    exchange = course.root.parent / "exchange" / "backprop"
    [own] = (exchange / "inbound").iterdir()
    forged = own.with_name(f"student-07+{NAME}+2099-01-01 00:00:00.000000 UTC+forged")
    shutil.copytree(own, forged)
    (forged / "submission_secret.txt").write_text("known", encoding="utf-8")
    (forged / f"{NAME}.ipynb").write_text("{}", encoding="utf-8")
    said = returned(course, "exchange")
    assert "1 student gets feedback by exchange" in said
    names = {path.name for path in (exchange / "feedback").iterdir()}
    assert f"{hashlib.md5(f'known{NAME}'.encode()).hexdigest()}.html" not in names  # noqa: S324 - nbgrader's own way
    as_student(course, "fetch_feedback", NAME)
    [page] = (course.root.parent / "student" / NAME / "feedback").rglob("*.html")
    assert "student-07" in page.read_text(encoding="utf-8")
    assert "49.25 of 105 points" in page.read_text(encoding="utf-8")


def test_a_submission_that_the_exchange_no_longer_holds_is_told(course: NbgraderCourse) -> None:
    place = course.root / "workspace" / "submitted" / "student-07" / NAME / f"{NAME}.ipynb"
    kept = place.read_bytes()
    place.write_bytes(RIGHT.read_bytes())
    said = returned(course, "exchange", "student-07")
    place.write_bytes(kept)
    assert "0 students get feedback by exchange" in said
    assert "student-07: the exchange does not hold the submission that was graded" in said


def test_git_gets_a_folder_for_each_clone(course: NbgraderCourse) -> None:
    returned(course, "git")
    text = written(course, "git/hw-student-04/FEEDBACK.md").decode()
    assert text.startswith("# Micrograd exercises: student-04")
    assert "of 105 points.**" in text


def test_a_branch_of_the_clone_gets_one_commit_and_nothing_of_the_clone_is_run(course: NbgraderCourse) -> None:
    clone, ran = course.root / "clones" / "hw-student-04", course.root / "ran"
    for hook in ("post-commit", "reference-transaction", "post-index-change", "pre-commit"):
        path = clone / ".git" / "hooks" / hook
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"#!/bin/sh\ntouch {ran}\n", encoding="utf-8")
        path.chmod(0o755)
    with (clone / ".git" / "config").open("a", encoding="utf-8") as config:
        config.write(f'[core]\n\tfsmonitor = "touch {ran}"\n[filter "x"]\n\tclean = "touch {ran}"\n')
    (clone / ".git" / "info" / "attributes").write_text("* filter=x\n", encoding="utf-8")
    before = (clone / ".git" / "HEAD").read_text(), sorted(path.name for path in clone.iterdir())
    returned(course, "git", "--commit", "clones")
    assert not ran.exists()
    assert ((clone / ".git" / "HEAD").read_text(), sorted(path.name for path in clone.iterdir())) == before
    fresh = course.root / "fresh"
    shutil.rmtree(fresh, ignore_errors=True)
    _git(course.root, "clone", "-q", "--branch", "feedback", "--template=", str(clone), str(fresh))
    _git(fresh, "fsck", "--strict")
    assert sorted(path.name for path in fresh.iterdir()) == [".git", "FEEDBACK.md", f"{NAME}.ipynb"]
    assert _git(fresh, "diff", "--stat", "origin/main", "HEAD").startswith("FEEDBACK.md")
    said = returned(course, "git", "--commit", "clones")
    assert "1 had the same feedback on 'feedback' before" in said
    assert _git(fresh, "rev-list", "--count", "HEAD") == _git(clone, "rev-list", "--count", "feedback") == "2"


def test_a_second_commit_follows_the_first_also_where_references_are_packed(course: NbgraderCourse) -> None:
    clone = course.root / "clones" / "hw-student-04"
    returned(course, "git", "--commit", "clones", "--branch", "told")
    subprocess.run(["git", "pack-refs", "--all"], cwd=clone, check=True)
    returned(course, "git", "--commit", "clones", "--branch", "told", "--format", "html")
    assert _git(clone, "log", "--format=%s", "told").split() == ["Feedback", "Feedback", "my", "answer"]
    assert _git(clone, "ls-tree", "--name-only", "told").split() == ["FEEDBACK.html", "FEEDBACK.md", f"{NAME}.ipynb"]


def test_a_branch_that_is_checked_out_is_left_alone(course: NbgraderCourse) -> None:
    clone = course.root / "clones" / "hw-student-04"
    before = _git(clone, "rev-parse", "main")
    said = returned(course, "git", "--commit", "clones", "--branch", "main")
    assert "student-04: the branch 'main' is checked out there" in said
    assert _git(clone, "rev-parse", "main") == before


def test_the_same_pages_give_the_same_bytes_and_one_student_may_be_named(course: NbgraderCourse) -> None:
    returned(course, "moodle", "student-03", status=0)
    first = written(course, "moodle.zip")
    returned(course, "moodle", "student-03", status=0)
    assert written(course, "moodle.zip") == first


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--to", "canvas", "--commit", "clones"), "say --to git"),
        (("--commit", "clones"), "say --to git"),
        (("--to", "git", "--commit", "clones", "--branch", "../x"), "say --branch NAME"),
        (("--to", "canvas", "--format", "markdown"), "leave --format away"),
        (("--to", "moodle", "student-77"), "no results of 'student-77'"),
        (("--to", "moodle", "--results", "nowhere"), "there are no results in 'nowhere'"),
    ],
)
def test_bad_usage_is_refused_with_what_to_do(course: NbgraderCourse, arguments: tuple[str, ...], words: str) -> None:
    code, said = autograder(course, "feedback", "--assignment", NAME, *arguments)
    assert (code, words in said) == (2, True), said


def test_nbgrader_s_own_command_stops_where_ours_does_not(course: NbgraderCourse) -> None:
    """Without this, ``--to exchange`` would be needless."""
    course.run("generate_feedback", NAME)
    line = [str(BIN / "nbgrader"), "release_feedback", NAME]
    run = subprocess.run(line, cwd=course.root, env=course.environment, capture_output=True, text=True, check=False)
    assert run.returncode != 0
    assert "submission_secret.txt" in run.stderr or "timestamp.txt" in run.stderr
