"""``autograder collect`` knows students and due date from the gradebook, and what it collects is graded."""

import datetime
import shutil
import subprocess
from pathlib import Path

import pytest
from nbgrader_course import BIN, NAME, NbgraderCourse

from autograder.gradebook.opening import opened
from autograder.gradebook.students import due_date, known_students


@pytest.fixture
def course(tmp_path: Path) -> NbgraderCourse:
    made = NbgraderCourse.made(tmp_path / "course", {})
    due = datetime.datetime(2026, 3, 1, 12)
    with opened(f"sqlite:///{made.root}/workspace/gradebook.db", "") as book:
        book.add_student("student-07", first_name="Ägir", last_name="Ünlü", email="s07@example.org", lms_user_id="4007")
        book.add_student("student-08")
        book.add_assignment(NAME, duedate=due)
    return made


def test_students_and_due_date(course: NbgraderCourse) -> None:
    url = f"sqlite:///{course.root}/workspace/gradebook.db"
    first, second = known_students(url, "").students
    assert (first.id, first.name, first.email, second.id, second.name) == (
        "student-07",
        "Ägir Ünlü",
        "s07@example.org",
        "student-08",
        "",
    )
    assert (first.lms_id, second.lms_id) == ("4007", "")
    assert due_date(url, "", NAME) == datetime.datetime(2026, 3, 1, 12, tzinfo=datetime.UTC)
    assert due_date(url, "", "another") is None


def test_no_gradebook_is_made_by_looking(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/gradebook.db"
    assert known_students(url, "").students == ()
    assert due_date(url, "", NAME) is None
    assert list(tmp_path.iterdir()) == []


def test_a_late_clone_is_told(course: NbgraderCourse) -> None:
    clone = course.root / "clones" / "student-07"
    clone.mkdir(parents=True)
    shutil.copy(course.root / "source" / NAME / f"{NAME}.ipynb", clone)
    who = {f"GIT_{one}_{what}": "student" for one in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    when = {"GIT_AUTHOR_DATE": "2026-03-02 12:00 +0000", "GIT_COMMITTER_DATE": "2026-03-02 12:00 +0000"}
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "done"]):
        subprocess.run(["git", *command], cwd=clone, env=course.environment | who | when, check=True, capture_output=True)
    command = [str(BIN / "autograder"), "collect", NAME, "clones"]
    done = subprocess.run(command, cwd=course.root, env=course.environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "1 submission collected: 1 new; 1 late" in done.stdout
    timestamp = course.root / "workspace" / "submitted" / "student-07" / NAME / "timestamp.txt"
    assert timestamp.read_text() == "2026-03-02 12:00:00.000000 UTC"
