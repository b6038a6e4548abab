import csv
import io
from dataclasses import replace

import pytest
from classes_of_three import grades, student
from lms_imports import canvas_reads

from autograder.export.canvas import export
from autograder.grades.classes import GradesError, StudentGrade
from autograder.grades.formats import Wish

HEADER = "Student,ID,SIS User ID,SIS Login ID,Section,Warm-up (70),micrograd_exercises (71),Current Score\r\n"
POINTS = "    Points Possible,,,,,10.00,100.00,(read only)\r\n"
ROWS = (
    '"00, Student",9000,S0,student-00,"Group ""A""",8.00,,80.00\r\n',
    '"01, Student",9001,S1,student-01@example.org,Group A,"7.50",40.00,75.00\r\n',
    "Student 02,9002,student-02,x2,Group A, 7.5,,75.00\r\n",
    '"99, Student",9099,S99,student-99,Group A,8.00,55.00,80.00\r\n',
    '"Student, Test",9100,,5f1c0,Group A,,,\r\n',
)
DOWNLOADED = ("\ufeff" + HEADER + POINTS + "".join(ROWS)).encode()


def wish(data: bytes = DOWNLOADED, **more: object) -> Wish:
    return replace(Wish(data, "downloaded.csv"), **more)  # type: ignore[arg-type]


def rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))


def test_canvas_reads_each_score_in_the_row_of_its_student() -> None:
    done = export(grades(), wish())
    read = canvas_reads(done.data, "71")
    assert read.scores == {"9000": "93.5", "9001": "40", "9002": "87.5"}
    assert done.filled == 3
    assert done.strangers == ("Student 99",)
    assert not done.lost


def test_only_the_column_that_changes_is_written_and_only_the_students_who_have_a_grade() -> None:
    found = rows(export(grades(), wish()).data)
    assert found[0] == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "micrograd_exercises (71)"]
    assert [row[1] for row in found] == ["ID", "", "9000", "9001", "9002"]
    assert found[1][0] == "    Points Possible"


def test_the_whole_file_is_the_downloaded_one_byte_for_byte_but_for_the_cells_that_are_filled() -> None:
    done = export(grades(), wish(whole=True))
    expected = DOWNLOADED.replace(b'"Group ""A""",8.00,,80', b'"Group ""A""",8.00,93.5,80').replace(
        b"Group A, 7.5,,75", b"Group A, 7.5,87.5,75"
    )
    assert done.data == expected.replace(b'"7.50",40.00,', b'"7.50",40,')


def test_what_canvas_gives_back_of_an_import_changes_nothing_when_it_is_filled_again() -> None:
    first = export(grades(), wish(whole=True)).data
    again = export(grades(), wish(first, whole=True))
    assert again.data == first
    assert not any("another score" in note for note in again.notes)


def test_a_score_that_stood_there_is_told_and_an_excused_student_stays_excused() -> None:
    data = DOWNLOADED.replace(b"8.00,,80.00", b"8.00,EX,80.00", 1).replace(b"40.00", b"41.00")
    done = export(grades(), wish(data, whole=True))
    assert canvas_reads(done.data, "71").scores["9000"] == "EX"
    assert "1 had another score there before" in done.notes
    assert any("excused" in note for note in done.notes)


def test_without_a_column_of_its_name_a_new_one_is_made_before_those_that_are_read_only() -> None:
    data = DOWNLOADED.replace(b"micrograd_exercises (71)", b"Something else (71)")
    for whole in (False, True):
        done = export(grades(), wish(data, whole=whole))
        read = canvas_reads(done.data, "Backpropagation")
        assert (read.points, read.scores["9000"]) == ("100", "93.5")
    assert rows(done.data)[0][-2:] == ["Backpropagation", "Current Score"]
    assert {len(row) for row in rows(done.data)} == {9}


def test_a_column_is_named_by_the_instructor_and_an_unknown_name_is_refused_with_the_near_one() -> None:
    data = DOWNLOADED.replace(b"micrograd_exercises (71)", b"Homework 2 (71)")
    assert canvas_reads(export(grades(), wish(data, column="homework 2")).data, "71").scores["9001"] == "40"
    with pytest.raises(GradesError, match=r"did you mean 'Homework 2 \(71\)'"):
        export(grades(), wish(data, column="Homwork 2"))
    with pytest.raises(GradesError, match="no column 'Current Score' that can be filled"):
        export(grades(), wish(column="Current Score"))


def test_two_columns_of_one_name_are_refused() -> None:
    data = DOWNLOADED.replace(b"Warm-up (70)", b"Micrograd Exercises (70)")
    with pytest.raises(GradesError, match="2 columns"):
        export(grades(), wish(data))
    assert canvas_reads(export(grades(), wish(data, column="micrograd_exercises (71)")).data, "71").scores


def test_scores_are_scaled_to_the_points_that_canvas_gives_and_the_instructor_is_told() -> None:
    done = export(grades(), wish(DOWNLOADED.replace(b"100.00,(read", b"20.00,(read")))
    assert canvas_reads(done.data, "71").scores["9000"] == "18.7"
    assert any("scaled: Canvas gives 20 points for it, the gradebook 100" in note for note in done.notes)


def test_decimal_commas_and_semicolons_stay_what_they_are() -> None:
    data = (
        "Student;ID;SIS User ID;SIS Login ID;Section;micrograd_exercises (71)\n"
        "    Punkte möglich;;;;;100,00\n"
        "Student 00;9000;;student-00;Gruppe;\n"
    ).encode()
    done = export(grades(student(0, 93.5)), wish(data, whole=True))
    assert done.data == data.replace(b"Gruppe;\n", b"Gruppe;93,5\n")


def test_a_decimal_comma_between_commas_is_quoted() -> None:
    data = DOWNLOADED.replace(b"10.00,100.00", b'"10,00","100,00"').replace(b"8.00", b'"8,00"')
    assert b',"93,5",' in export(grades(), wish(data, whole=True)).data


def test_lines_that_are_shorter_than_the_first_are_filled_up() -> None:
    data = DOWNLOADED.replace(POINTS.encode(), b"    Points Possible\r\n").replace(b",8.00,,80.00\r\n", b"\r\n", 1)
    assert canvas_reads(export(grades(), wish(data)).data, "71").scores["9000"] == "93.5"


@pytest.mark.parametrize("name", ["=1+1", "+cmd", "-2", "@SUM(A1)", "\t=1", "\u00a0=1", "\uff1d1"])
def test_no_name_is_a_formula_and_canvas_still_finds_the_student(name: str) -> None:
    data = DOWNLOADED.replace(b"Student 02", name.encode())
    for whole in (False, True):
        done = export(grades(), wish(data, whole=whole))
        assert next(row[0] for row in rows(done.data) if row[1] == "9002") == f"'{name}"
        assert canvas_reads(done.data, "71").scores["9002"] == "87.5"


def test_whoever_cannot_be_found_or_told_apart_is_lost_by_name_and_never_guessed() -> None:
    data = DOWNLOADED + b"Student 00 again,9200,student-00,zzz,Group A,,,\r\n"
    done = export(grades(student(0), student(1), student(55)), wish(data))
    assert [line.partition(":")[0] for line in done.lost] == ["student-00", "student-55"]
    assert "9000" not in canvas_reads(done.data, "71").scores


def test_the_number_that_came_with_the_submission_counts_and_another_lms_s_says_nothing() -> None:
    known = StudentGrade("q-1", lms_numbers={"canvas": "9099"}, submitted=True, raw_score=5)
    other = StudentGrade("q-2", lms_numbers={"moodle": "9000"}, submitted=True, raw_score=6)
    done = export(grades(known, other), wish())
    assert canvas_reads(done.data, "71").scores == {"9099": "5"}
    assert done.lost[0].startswith("q-2")


def test_who_handed_in_nothing_keeps_what_is_there() -> None:
    done = export(grades(student(0), StudentGrade("student-99")), wish(whole=True))
    assert canvas_reads(done.data, "71").scores["9099"] == "55.00"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"PK\x03\x04", "download it as CSV"),
        (b'Student,ID\n"un,1\n', "fit no CSV"),
        (b"Name,Points\na,1\n", "no gradebook of Canvas's: its columns are Name, Points"),
        (b"Student,ID\n", "no student"),
        ("Student,ID\nJos\u00e9,1\n".encode("latin-1"), "not in UTF-8"),
        (b"Student,ID\na\0,1\n", "no text"),
        (b"", "no columns"),
    ],
)
def test_what_is_no_gradebook_is_refused_with_what_to_do(data: bytes, words: str) -> None:
    with pytest.raises(GradesError, match=words):
        export(grades(), wish(data))
