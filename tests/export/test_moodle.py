from dataclasses import replace

import pytest
from classes_of_three import grades, student
from lms_imports import moodle_reads

from autograder.export.moodle import export
from autograder.grades.classes import GradesError, StudentGrade
from autograder.grades.formats import Wish

DOWNLOADED = b"""\
Identifier,"Full name","Email address",Status,Grade,"Maximum Grade","Grade can be changed","Last modified (submission)",\
"Last modified (grade)","Feedback comments"
"Participant 501","Student 00",student-00@example.org,"Submitted for grading - ",,100.00,Yes,"Monday, 2 March 2026",-,
"Participant 502","Student 01",student-01@example.org,"Submitted for grading - ",3.00,100.00,Yes,-,"Tuesday, 3 March 2026",\
"<p>Come and see me,
please.</p>"
"Participant 503","Student 02",student-02@example.org,"Submitted for grading - ",,100.00,Yes,-,-,
"Participant 599","Student 99",student-99@example.org,"No submission",,100.00,Yes,-,-,
"""
IN_MOODLE = {"502": "Tuesday, 3 March 2026"}


def wish(data: bytes = DOWNLOADED) -> Wish:
    return Wish(data, "worksheet.csv")


def test_moodle_reads_each_grade_and_comment_in_the_row_of_its_student() -> None:
    done = export(grades(), wish())
    read = moodle_reads(done.data, IN_MOODLE)
    assert {number: grade for number, (grade, _comment) in read.items()} == {"501": 93.5, "502": 40.0, "503": 87.5}
    assert read["501"][1] == "93.5 of 100 points."
    assert read["503"][1] == "87.5 of 100 points. Being late cost 12.5."
    assert (done.filled, done.lost, done.strangers) == (3, (), ("Student 99",))


def test_all_other_bytes_stay_and_a_person_s_comment_with_them() -> None:
    done = export(grades(), wish())
    before, after = DOWNLOADED.splitlines(), done.data.splitlines()
    assert after[0] == before[0]
    assert after[2:4] == [before[2].replace(b",3.00,", b",40,"), before[3]]
    assert after[5] == before[5]
    assert "1 had a comment that somebody wrote, which stays" in done.notes
    assert "1 had another grade there before" in done.notes


def test_our_own_earlier_comment_is_replaced_also_in_moodle_s_markup() -> None:
    data = DOWNLOADED.replace(b'"<p>Come and see me,\nplease.</p>"', b"<p>39 of 100 points. Look first at: Slopes.</p>")
    assert moodle_reads(export(grades(), wish(data)).data, IN_MOODLE)["502"][1] == "40 of 100 points."


def test_a_locked_grade_is_left_alone_and_told() -> None:
    data = DOWNLOADED.replace(b"100.00,Yes", b"100.00,No", 1)
    done = export(grades(), wish(data))
    assert done.data.splitlines()[1] == data.splitlines()[1]
    assert "student-00: its grade cannot be changed in Moodle" in done.lost[0]


def test_grades_are_scaled_to_the_maximum_that_moodle_allows() -> None:
    done = export(grades(most=105.0), wish(DOWNLOADED.replace(b"100.00", b"10.00")))
    assert moodle_reads(done.data, IN_MOODLE)["501"][0] == pytest.approx(10 * 93.5 / 105, abs=1e-4)
    assert any("scaled: the maximum in Moodle is 10, of the gradebook 105" in note for note in done.notes)


def test_decimal_commas_stay() -> None:
    data = DOWNLOADED.replace(b"100.00", b'"100,00"')
    done = export(grades(), wish(data))
    assert b'"93,5","100,00"' in done.data
    assert moodle_reads(done.data, IN_MOODLE)["501"][0] == 93.5


def test_a_blind_worksheet_is_filled_by_the_numbers_that_came_with_the_submissions() -> None:
    data = b"Identifier,Grade,Maximum Grade\nParticipant 77,,100\nParticipant 78,,100\n"
    done = export(grades(student(0, 50, lms_numbers={"moodle": "78"}), student(1)), wish(data))
    assert done.data.splitlines()[1:] == [b"Participant 77,,100", b"Participant 78,50,100"]
    assert done.lost[0].startswith("student-01")


@pytest.mark.parametrize("name", ["=1+1", "+cmd", "-2", "@SUM(A1)", "\t=1", "\uff1d1"])
def test_no_name_is_a_formula(name: str) -> None:
    data = DOWNLOADED.replace(b"Student 02", name.encode())
    assert f'"Participant 503",\'{name}'.encode() in export(grades(), wish(data)).data.replace(b"\"'", b"'")


def test_a_student_is_told_what_waits_for_a_person() -> None:
    done = export(grades(student(0, 50, needs_person=("why",))), wish())
    assert "A person has not graded all of it yet." in moodle_reads(done.data, {})["501"][1]


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (b"Identifier", b"ID", "no column 'Identifier'"),
        (b"100.00", b"Good", "maximum grade 'Good'; set the assignment to points"),
        (b"100.00,Yes,-,-,\n", b"50.00,Yes,-,-,\n", "2 different maximum grades"),
    ],
)
def test_what_cannot_be_filled_is_refused_with_what_to_do(before: bytes, after: bytes, words: str) -> None:
    with pytest.raises(GradesError, match=words):
        export(grades(), wish(DOWNLOADED.replace(before, after)))


def test_who_handed_in_nothing_keeps_what_is_there() -> None:
    nothing = StudentGrade("student-99")
    assert "599" not in moodle_reads(export(grades(student(0), nothing), wish()).data, {})


def test_a_grade_of_more_than_everything_is_moodle_s_maximum_no_longer() -> None:
    """Extra credit may go beyond the maximum, which Moodle refuses: the instructor is told."""
    done = export(grades(replace(student(0), raw_score=110.0)), wish())
    assert moodle_reads(done.data, {})["501"][0] == 100
    assert any("above the maximum" in note for note in done.notes)
