"""Who may hand in later: spans, new due dates, names that nobody bears."""

import datetime
from pathlib import Path

import pytest

from autograder.lateness.extensions import Extensions, read_extensions
from autograder.lateness.tables import LatenessError

DUE, NONE = datetime.datetime(2026, 3, 28, 12), datetime.timedelta()  # the clocks change that night: in UTC they do not


def extensions(folder: Path, text: str) -> Extensions:
    path = folder / "extensions.toml"
    path.write_text(text, encoding="utf-8")
    return read_extensions(path, "graph_ops", ("graph_ops", "micrograd_exercises"))


@pytest.mark.parametrize(
    ("value", "due"),
    [
        ('"1 day"', datetime.datetime(2026, 3, 29, 12)),
        ('"2026-03-29 12:00 UTC"', datetime.datetime(2026, 3, 29, 12)),
        ('"2026-03-29 14:00+02:00"', datetime.datetime(2026, 3, 29, 12)),
        ("2026-03-29T14:00:00+02:00", datetime.datetime(2026, 3, 29, 12)),
        ('"2026-03-01 12:00 UTC"', DUE),  # an extension takes nothing away
        ('"1440 min"', datetime.datetime(2026, 3, 29, 12)),
    ],
)
def test_a_student_has_until_then(tmp_path: Path, value: str, due: datetime.datetime) -> None:
    found = extensions(tmp_path, f'[graph_ops]\n"ada.l" = {value}\n[micrograd_exercises]\nbob = "9 days"')
    assert found.due("ada.l", DUE, NONE) == due
    assert found.due("bob", DUE, NONE) == DUE


def test_the_later_of_two_extensions_counts(tmp_path: Path) -> None:
    found = extensions(tmp_path, '[graph_ops]\nada = "1 day"')
    assert found.due("ada", DUE, datetime.timedelta(hours=2)) == DUE + datetime.timedelta(days=1)
    assert found.due("ada", DUE, datetime.timedelta(days=2)) == DUE + datetime.timedelta(days=2)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[graph_ops]\nada = "-1 day"', "'ada' has '-1 day'; write a span of time"),
        ("[graph_ops]\nada = 2", "'ada' has '2'; write"),
        ('[graph_ops]\nada = "2026-03-29 12:00"', "with its zone"),
        ("[graph_ops]\nada = 2026-03-29T12:00:00", "with its zone"),
        ('[graph_ops]\nada = "2026-13-29 12:00 UTC"', "'ada' has '2026-13-29 12:00 UTC'"),
        ('[graph_ops]\nada.l = "1 day"', "'ada.l' is not in quotation marks"),
        ('[graph_op]\nada = "1 day"', "'graph_op' is no assignment's table; did you mean 'graph_ops'?"),
        ('ada = "1 day"', "'ada' is no assignment's table"),
        ('[graph_ops]\nada = "1 day"\nada = "2 days"', "is no TOML"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(LatenessError) as error:
        extensions(tmp_path, text)
    assert said in str(error.value)
    assert str(tmp_path / "extensions.toml") in str(error.value)


def test_whom_nobody_knows_is_named_with_the_near_name(tmp_path: Path) -> None:
    found = extensions(tmp_path, '[graph_ops]\naad = "1 day"\nzoe = "1 day"\nbob = "1 day"')
    near, far = found.strangers(["ada", "bob"])
    assert "'aad' has handed in nothing; did you mean 'ada'?" in near
    assert "'zoe' has handed in nothing; is the name right?" in far
