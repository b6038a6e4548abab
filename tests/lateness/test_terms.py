"""What being late costs, to the second, and what is said of a file that is wrong."""

from pathlib import Path

import pytest

from autograder.durations import duration, read_span
from autograder.lateness.tables import LatenessError
from autograder.lateness.terms import Terms, read_terms

KNOWN = ("micrograd_exercises", "graph_ops")
DAY = 86400.0


def terms(folder: Path, text: str, assignment: str = "graph_ops") -> Terms:
    path = folder / "late.toml"
    path.write_text(text, encoding="utf-8")
    return read_terms(path, assignment, KNOWN)


@pytest.mark.parametrize(
    ("late", "taken"),
    [
        (0.0, None),
        (900.0, None),  # the whole grace
        (900.001, 20.0),
        (901.0, 20.0),
        (900 + DAY, 20.0),  # a whole day, and no second more
        (901 + DAY, 40.0),
        (900 + 2 * DAY, 40.0),
        (901 + 2 * DAY, 60.0),
        (900 + 5 * DAY, 100.0),
        (901 + 5 * DAY, 100.0),  # the cap
        (7 * DAY, 100.0),
        (7 * DAY + 1, 200.0),  # nothing is left
    ],
)
def test_each_day_that_has_begun_after_the_grace_costs(tmp_path: Path, late: float, taken: float | None) -> None:
    policy = terms(tmp_path, 'grace = "15 min"\nper_day = "10%"\ncap = "50%"\nzero_after = "7 days"')
    assert policy.taken(late, 200.0) == taken


@pytest.mark.parametrize(("late", "taken"), [(1.0, 2.5), (DAY + 1, 5.0), (9 * DAY, 12.0)])
def test_points_are_points_however_much_there_is_to_reach(tmp_path: Path, late: float, taken: float) -> None:
    assert terms(tmp_path, 'per_day = "2.5 points"\ncap = "12 points"').taken(late, 1000.0) == taken


def test_what_costs_nothing_takes_nothing(tmp_path: Path) -> None:
    assert read_terms(tmp_path / "none.toml", "graph_ops", KNOWN).taken(1e9, 100.0) is None
    assert terms(tmp_path, 'per_day = "0%"').taken(1e9, 100.0) is None


def test_an_assignment_has_its_own_terms_and_the_others_what_stands_at_the_head(tmp_path: Path) -> None:
    text = 'per_day = "10%"\ncap = "50%"\n[graph_ops]\nper_day = "1 point"\n'
    assert terms(tmp_path, text).taken(1.0, 200.0) == 1.0
    assert terms(tmp_path, text).cap == terms(tmp_path, text, "micrograd_exercises").cap
    assert terms(tmp_path, text, "micrograd_exercises").taken(1.0, 200.0) == 20.0


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('per_day = "-10%"', "per_day is '-10%'; write per cent"),
        ('per_day = "101%"', "per_day is '101%'; write per cent"),
        ("per_day = 10", "per_day is '10'; write per cent"),
        ('cap = "half"', "cap is 'half'; write per cent"),
        ('cap = "nan%"', "cap is 'nan%'"),
        ('grace = "15"', "grace is '15'; write a span"),
        ('grace = "-1 h"', "grace is '-1 h'; write a span"),
        ('grace = ""', "grace is ''; write a span"),
        ("grace = 15", "grace is '15'; write a span"),
        ('zero_after = "1 fortnight"', "zero_after is '1 fortnight'"),
        ('grace = "2 h"\nzero_after = "1 h"', "zero_after is shorter than grace"),
        ('gracee = "15 min"', "nobody knows the key 'gracee'; did you mean 'grace'?"),
        ('[graph_op]\ncap = "5%"', "[graph_op], which is no assignment; did you mean 'graph_ops'?"),
        (
            '[micrograd_exercises]\ncapp = "5%"',
            "table [micrograd_exercises]: nobody knows the key 'capp'; did you mean 'cap'?",
        ),
        ('[graph_ops.more]\ncap = "5%"', "nobody knows the key 'more'"),
        ("grace = ", "is no TOML"),
        ('grace = "1 s"\ngrace = "2 s"', "is no TOML"),
    ],
)
def test_what_is_wrong_is_said_with_the_file_the_key_and_the_value(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(LatenessError) as error:
        terms(tmp_path, text)
    assert said in str(error.value)
    assert str(tmp_path / "late.toml") in str(error.value)


def test_the_file_must_be_text(tmp_path: Path) -> None:
    (tmp_path / "late.toml").write_bytes(b'grace = "\xff"')
    with pytest.raises(LatenessError, match="UTF-8"):
        read_terms(tmp_path / "late.toml", "graph_ops", KNOWN)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("15 min", 900), ("36h", 129600), ("1 day 6 h", 108000), ("1 Day, 6 hours", 108000), ("0.5 h", 1800)],
)
def test_spans_are_read_as_people_write_them(text: str, seconds: float) -> None:
    assert read_span(text) == seconds


@pytest.mark.parametrize("seconds", [60, 5400, 86400, 7 * 86400 + 3600])
def test_a_span_that_is_written_is_read_again(seconds: float) -> None:
    assert read_span(duration(seconds)) == seconds
