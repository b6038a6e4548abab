"""Lists of students as Canvas and Moodle export them."""

from pathlib import Path

import pytest

from autograder.rosters.reading import read_roster
from autograder.rosters.students import Handed, RosterError

CANVAS = """\ufeffStudent,ID,SIS User ID,SIS Login ID,Section,Homework 1 (345),Current Score
    Points Possible,,,,,100,(read only)
"Ünlü, Ägir",4007,s-007,student-07,A,,
"O'Neil-Smith, Jo",4008,,student-08,A,"1,5",
"Student, Test",4999,,3e1f,A,,
"""
MOODLE = """Identifier,Full name,ID number,Email address,Status,Grade,Maximum Grade,Last modified (submission)
Participant 123,Ägir Ünlü,,s07@example.org,Submitted for grading,,100,"Monday, 3 March 2025, 11:59 PM"
Participant 124,Jo O'Neil-Smith,n8,s08@example.org,No submission,,100,-
"""


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_canvas_gradebook(tmp_path: Path) -> None:
    first, second = read_roster(written(tmp_path / "r.csv", CANVAS)).students
    assert first == Handed("student-07", "Ägir Ünlü", lms_id="4007", logins=("student-07", "s-007"))
    assert (second.id, second.name, second.lms_id) == ("student-08", "Jo O'Neil-Smith", "4008")


def test_canvas_takes_the_column_that_all_have(tmp_path: Path) -> None:
    without = CANVAS.replace("student-08", "")
    assert [one.id for one in read_roster(written(tmp_path / "r.csv", without)).students] == ["4007", "4008"]


def test_moodle_worksheet(tmp_path: Path) -> None:
    first, second = read_roster(written(tmp_path / "r.csv", MOODLE)).students
    time = "Monday, 3 March 2025, 11:59 PM"
    assert first == Handed("s07@example.org", "Ägir Ünlü", "s07@example.org", True, lms_id="123", time=time)  # noqa: FBT003 - it is the record
    assert (second.id, second.submitted, second.logins, second.time) == ("s08@example.org", False, ("n8",), "")


@pytest.mark.parametrize("header", ["First name,Surname,Email address", '"First name","Last name","Email address"'])
def test_moodle_participants(tmp_path: Path, header: str) -> None:
    text = f"{header},Username\nÄgir,Ünlü,s07@example.org,student-07\n"
    (student,) = read_roster(written(tmp_path / "r.csv", text)).students
    assert (student.id, student.name, student.email) == ("student-07", "Ägir Ünlü", "s07@example.org")


def test_an_lms_export_with_nobody_in_it_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path / "r.csv", "\n".join(CANVAS.splitlines()[:2]))
    with pytest.raises(RosterError, match="has no student"):
        read_roster(path)
