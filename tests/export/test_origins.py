from pathlib import Path

import pytest

from autograder.collection.listing import HEADER, write_list
from autograder.grades.classes import GradesError
from autograder.grades.origins import Origin, origin_of, origins

MOODLE = "Student Three_733_assignsubmission_file_"


@pytest.mark.parametrize(
    ("source", "origin"),
    [
        ("subs.zip: one_9001_401_answers-2.ipynb", Origin("canvas", "one_9001_401_answers-2.ipynb", "9001")),
        ("a: b.zip: in/one_LATE_9_4_x.ipynb", Origin("canvas", "one_LATE_9_4_x.ipynb", "9")),
        ("unpacked/one_9_4_x.ipynb", Origin("canvas", "one_9_4_x.ipynb", "9")),
        (f"m.zip: {MOODLE}/x.ipynb", Origin("moodle", "Student Three", "733")),
        (f"unpacked/{MOODLE}/sub/x.ipynb", Origin("moodle", "Student Three", "733")),
        (f"m.zip: {MOODLE}x.ipynb", Origin("moodle", "Student Three", "733")),
        (f"m.zip: {MOODLE}/eve_1_2_x.ipynb", Origin("moodle", "Student Three", "733")),
        ("hw-4: deep/er/x.ipynb at 0123456789", Origin("git", "hw-4", commit="0123456789")),
        ("https://h/o/hw-4: x.ipynb at 0123456789", Origin("git", "https://h/o/hw-4", commit="0123456789")),
        ("exchange: student-07/x.ipynb", Origin("exchange", "exchange: student-07/x.ipynb")),
        ("folder/student-07/x.ipynb", Origin("elsewhere", "folder/student-07/x.ipynb")),
    ],
)
def test_what_collect_notes_says_by_which_way_a_submission_came(source: str, origin: Origin) -> None:
    assert origin_of(source) == origin


def test_the_last_of_each_way_counts_and_what_was_not_taken_says_nothing(tmp_path: Path) -> None:
    path = tmp_path / "collected.csv"
    for status, source in (
        ("new", "c.zip: one_9_4_x.ipynb"),
        ("replaced", f"m.zip: {MOODLE}/x.ipynb"),
        ("replaced", "c.zip: one_9_5_x.ipynb"),
        ("older", "c.zip: one_9_6_x.ipynb"),
        ("not read", "hw: x.ipynb at 0123456789"),
    ):
        write_list(path, [["=s", status, "", "", source, "", "", ""]])
    found = origins(path)
    assert {student: [one.way for one in ways] for student, ways in found.items()} == {"=s": ["moodle", "canvas"]}
    assert found["=s"][1].name == "one_9_5_x.ipynb"


def test_no_list_is_nothing_collected_and_a_damaged_one_is_told(tmp_path: Path) -> None:
    assert origins(tmp_path / "none.csv") == {}
    path = tmp_path / "collected.csv"
    path.write_bytes(",".join(HEADER).encode() + b"\n\xff,new\n")
    with pytest.raises(GradesError, match="move it away"):
        origins(path)
