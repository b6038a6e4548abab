"""Who should have handed in, and who did; a roster that cannot be used is named, with its line."""

from pathlib import Path

import pytest

from autograder.durations import duration
from autograder.report.attendance import Attendance, attendance, matched
from autograder.rosters.reading import read_roster
from autograder.rosters.students import Handed, Roster, RosterError


def compared(students: list[Handed], submissions: list[str]) -> Attendance:
    roster = Roster(tuple(students), "a list")
    return attendance(roster, matched(roster, submissions), submissions)


def written(path: Path, data: str | bytes) -> Path:
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def test_a_roster_says_who_is_missing_and_who_is_late(tmp_path: Path) -> None:
    text = "id,name,submitted,late_seconds\nbasil,Basil B.,yes,0\ncedar,,no,\nelder,Elder,YES,93600\n"
    roster = read_roster(written(tmp_path / "r.csv", text))
    found = attendance(roster, matched(roster, ["basil", "elder"]), ["basil", "elder"])
    assert [(one.id, one.said_to_have_submitted) for one in found.absent] == [("cedar", False)]
    assert [(one.id, one.name, one.seconds_late) for one in found.late] == [("elder", "Elder", 93600.0)]
    assert found.unlisted == ()


@pytest.mark.parametrize(
    "text",
    [
        "\ufeffID;Name\r\nbasil;Basil\r\n\r\n",
        "first name,last name,username,remark\n,Basil,basil,anything\n",
        'name\temail\nBasil\t"basil"\n',
        "Student-ID,name\nbasil,Basil",
    ],
)
def test_spreadsheets_write_it_in_their_own_way(tmp_path: Path, text: str) -> None:
    (student,) = read_roster(written(tmp_path / "r.csv", text)).students
    assert (student.id, student.name) == ("basil", "Basil")


def test_exactly_first_then_without_capitals_and_never_twice() -> None:
    students = [Handed("Basil"), Handed("cedar", email="c@example.org"), Handed("x", email="X@example.org")]
    roster = Roster(tuple(students), "a list")
    found = matched(roster, ["basil", "BASIL", "c@example.org", "x@EXAMPLE.org"])
    assert {name: student.id for name, student in found.items()} == {
        "basil": "Basil",
        "c@example.org": "cedar",
        "x@EXAMPLE.org": "x",
    }
    assert compared(students, ["basil", "Basil"]).unlisted == ("basil",)


def test_near_names_are_suggested_and_not_taken() -> None:
    found = compared([Handed("dahlia", "Dahlia D."), Handed("elder")], ["dahlia_1", "zinnia"])
    assert [(one.id, one.near) for one in found.absent] == [("dahlia", "dahlia_1"), ("elder", "")]
    assert found.unlisted == ("dahlia_1", "zinnia")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("name,grade\nBasil,1\n", "has no column 'id' (it has name, grade)"),
        ("", "it is empty"),
        ("id,name\n", "has no student"),
        ("id\nbasil\ncedar\nBasil\n", "has 'Basil' twice (lines 2 and 4)"),
        ("id,id\na,b\n", "two columns 'id'"),
        ("id,name\n,Basil\n", "line 2, has nothing in the column 'id'"),
        ("id,name\na,b,c\n", "line 2, has more cells"),
        ("id,submitted\na,perhaps\n", "line 2, says 'perhaps'"),
        ("id,late_seconds\na,soon\n", "write a number of seconds"),
        ("id,late_seconds\na,inf\n", "write a number of seconds"),
        ('id,name\na,"b\n', "is no CSV"),
        (b"id\n\xff\n", "not written in UTF-8"),
        (b"PK\x03\x04\0\0", "is no text"),
        (b"id\n" + b"a" * 200_000, "is no CSV"),
        (b"x" * 5_000_000, "larger than 4 MB"),
    ],
)
def test_a_roster_that_cannot_be_used_is_named(tmp_path: Path, data: str | bytes, said: str) -> None:
    path = written(tmp_path / "r.csv", data)
    with pytest.raises(RosterError) as error:
        read_roster(path)
    assert said in str(error.value)
    assert str(path) in str(error.value)
    assert "\n" not in str(error.value)


def test_a_roster_that_is_no_file(tmp_path: Path) -> None:
    loop = tmp_path / "loop.csv"
    loop.symlink_to(loop)
    for path in (tmp_path, tmp_path / "none.csv", loop):
        with pytest.raises(RosterError, match=r"there is no file|cannot be read"):
            read_roster(path)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.4, "less than a second"), (59, "59 s"), (9300, "2 h 35 min"), (86400, "1 day"), (200_000, "2 days 7 h")],
)
def test_durations(seconds: float, words: str) -> None:
    assert duration(seconds) == words
