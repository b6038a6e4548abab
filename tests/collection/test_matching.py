"""Whose a submission is: by number, login, address or name, and nobody's where that is not clear."""

import pytest
from classes_collected import STUDENTS

from autograder.collection.deliveries import Owner
from autograder.collection.matching import Matcher
from autograder.rosters.students import Handed, Roster

CLASS = Roster(STUDENTS, "a list")


@pytest.mark.parametrize(
    ("name", "student"),
    [
        ("Ägir Ünlü", "student-07"),
        ("A\u0308gir U\u0308nlu\u0308", "student-07"),
        ("  unlu  AGIR ", "student-07"),
        ("ünlüägir", "student-07"),
        ("uenlueaegir", "student-07"),
        ("Jo O\u2019Neil Smith", "student-08"),
        ("oneilsmithjo", "student-08"),
        ("o'neil-smithjo", "student-08"),
        ("vanderleekim", "student-09"),
        ("Lee van der, Kim", "student-09"),
        ("ostluka", "student-10"),
    ],
)
def test_names_in_all_ways(name: str, student: str) -> None:
    assert Matcher(CLASS, {}).of(Owner(name, name)).student == student


@pytest.mark.parametrize("login", ["student-07", "STUDENT-07", "s07@example.org", "s07"])
def test_logins_and_addresses(login: str) -> None:
    assert Matcher(CLASS, {}).of(Owner("x", logins=("nobody", login))).student == "student-07"


def test_a_number_goes_before_a_name_that_nobody_has() -> None:
    found = Matcher(CLASS, {}).of(Owner("Nick_4009", "Nick", "4009"))
    assert (found.student, found.certain) == ("student-09", True)


def test_a_number_and_a_name_of_two_students_are_nobodys() -> None:
    found = Matcher(CLASS, {}).of(Owner("Kim van der Lee_4007", "Kim van der Lee", "4007"))
    assert (found.student, found.near) == ("", ("student-07", "student-09"))
    assert "its number is 'student-07''s, its name 'student-09''s" in found.why


def test_a_name_that_two_students_have_is_nobodys() -> None:
    roster = Roster((Handed("a", "Kim Lee"), Handed("b", "Lee Kim")), "a list")
    found = Matcher(roster, {}).of(Owner("Kim Lee", "Kim Lee"))
    assert (found.student, found.near) == ("", ("a", "b"))


def test_the_part_before_the_at_that_two_students_have_is_nobodys() -> None:
    roster = Roster((Handed("a", email="kim@one.example"), Handed("b", email="kim@two.example")), "a list")
    assert Matcher(roster, {}).of(Owner("kim", logins=("kim",))).student == ""
    logged = Roster((Handed("kim"), Handed("b", email="kim@two.example")), "a list")
    assert Matcher(logged, {}).of(Owner("kim", logins=("kim",))).student == "kim"


def test_near_names_are_told_and_not_taken() -> None:
    found = Matcher(CLASS, {}).of(Owner("vanderlekim_1", "vanderlekim", "1"))
    assert (found.student, found.near) == ("", ("student-09",))
    assert Matcher(CLASS, {}).of(Owner("zzz", "zzz")).near == ()
    assert Matcher(CLASS, {}).of(Owner("", "")).student == ""


def test_what_an_instructor_says_goes_before_all() -> None:
    said = Matcher(CLASS, {"Jo Doe_17": "student-10", "student-07": "student-08"})
    assert said.of(Owner("Jo Doe_17", "Jo Doe", "4009")).student == "student-10"
    assert said.of(Owner("student-07", logins=("student-07",))).student == "student-08"
    assert said.of(Owner("Jo Doe1_7", "Jo Doe1", "7")).student == ""


def test_names_without_latin_letters_are_not_mixed_up() -> None:
    roster = Roster((Handed("a", "Ян Ли"), Handed("b", "Ли Ён B"), Handed("c", "李 明")), "a list")
    assert [Matcher(roster, {}).of(Owner(name, name)).student for name in ("ли ян", "李明", "B", "明 李")] == [
        "a",
        "c",
        "",
        "c",
    ]
