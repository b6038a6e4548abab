"""What the names that Canvas and Moodle give say, and what a student's own file name cannot."""

import pytest

from autograder.collection.lms_names import claim_of, fragments, number, outer_folders, stem


@pytest.mark.parametrize(
    ("path", "name", "lms_id", "file", "said"),
    [
        ("leekim_4009_77_homework.ipynb", "leekim", "4009", "homework.ipynb", (False, (77,))),
        ("leekim_LATE_4009_77_homework-2.ipynb", "leekim", "4009", "homework-2.ipynb", (True, (77,))),
        ("leekim_late_4009_77_my_hw_1_2_x.ipynb", "leekim", "4009", "my_hw_1_2_x.ipynb", (True, (77,))),
        ("Ünlü Ägir_4009_77_homework.ipynb", "Ünlü Ägir", "4009", "homework.ipynb", (False, (77,))),
        ("Kim Lee_12_assignsubmission_file_/homework.ipynb", "Kim Lee", "12", "homework.ipynb", (None, ())),
        ("Kim Lee_12_assignsubmission_file/homework (3).ipynb", "Kim Lee", "12", "homework (3).ipynb", (None, ())),
        ("Kim Lee_12_assignsubmission_file_homework.ipynb", "Kim Lee", "12", "homework.ipynb", (None, ())),
        ("all/Kim Lee_12_assignsubmission_file_/sub/homework.ipynb", "Kim Lee", "12", "homework.ipynb", (None, ())),
        ("student-09/homework.ipynb", "student-09", "", "homework.ipynb", (None, ())),
        ("student-09.ipynb", "student-09", "", "student-09.ipynb", (None, ())),
    ],
)
def test_names(path: str, name: str, lms_id: str, file: str, said: tuple[bool | None, tuple[int, ...]]) -> None:
    claim = claim_of(path.split("/"))
    assert (claim.owner.name, claim.owner.lms_id, claim.file, (claim.late, claim.order)) == (name, lms_id, file, said)


@pytest.mark.parametrize(
    ("path", "lms_id"),
    [
        ("eve_66_77_leekim_4009_78_homework.ipynb", "66"),
        ("eve_66_77_Kim Lee_4009_assignsubmission_file_homework.ipynb", "66"),
        ("Eve_66_assignsubmission_file_/leekim_4009_78_homework.ipynb", "66"),
        ("Eve_66_assignsubmission_file_leekim_4009_78_homework.ipynb", "66"),
        ("Eve_66_assignsubmission_file_Kim Lee_4009_assignsubmission_file_h.ipynb", ""),
        ("Eve_4009_assignsubmission_file__66_assignsubmission_file_/homework.ipynb", "66"),
    ],
)
def test_a_file_name_cannot_claim_to_be_somebody_elses(path: str, lms_id: str) -> None:
    claim = claim_of(path.split("/"))
    assert claim.owner.lms_id == lms_id
    assert "4009" not in (claim.owner.lms_id, claim.owner.name)


def test_folders_that_all_files_are_in_say_nothing() -> None:
    assert outer_folders([("all", "a", "x.ipynb"), ("all", "b", "x.ipynb")]) == 1
    assert outer_folders([("all", "a.ipynb"), ("all", "b.ipynb")]) == 1
    assert outer_folders([("student-09", "x.ipynb")]) == 0
    assert outer_folders([("a.ipynb",), ("b.ipynb",)]) == 0
    assert outer_folders([]) == 0


@pytest.mark.parametrize("file", ["Homework.ipynb", "homework-12.ipynb", "homework (1).ipynb", "homework-Copy1 (2).ipynb"])
def test_what_is_added_to_a_name_is_not_part_of_it(file: str) -> None:
    assert stem(file, "homework") == "homework"


def test_how_many_were_there_before() -> None:
    assert [number(file, "x") for file in ("a.ipynb", "a-2.ipynb", "a (3).ipynb", "a-Copy4.ipynb", "a - copy.py")] == [
        0,
        2,
        3,
        4,
        1,
    ]


def test_a_number_that_belongs_to_the_notebooks_own_name_is_not_added() -> None:
    files = ("homework-2.ipynb", "homework-2-1.ipynb", "homework-2 (3).ipynb")
    assert [(stem(file, "homework-2"), number(file, "homework-2")) for file in files] == [
        ("homework-2", n) for n in (0, 1, 3)
    ]


def test_what_a_repositorys_name_holds() -> None:
    assert "student-07" in fragments("homework-2-student-07")
    assert "student-07" in fragments("student-07_homework")
    assert fragments("") == ()
