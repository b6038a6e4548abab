"""The page and the tables hold what students wrote as text, and as nothing else."""

import csv
import io
import re
from html.parser import HTMLParser
from typing import Any

import msgspec
import pytest
from classes import ASSIGNMENT, HANGS, OVERWRITES, UNKNOWN, UNTOLD, mistake, report, submission, verdict

from autograder.notebook.shown import clean
from autograder.report import tables
from autograder.report.overview import Report
from autograder.report.page import page, percent
from autograder.report.reading import Broken
from autograder.results import Counterexample, Verdict
from autograder.rosters.students import Handed, Roster

HOSTILE = [
    "<script>evil()</script>",
    '"><img src=x onerror=evil()>',
    "'--></style><svg onload=evil()>",
    "`<b>`{{ 7 * 7 }}${7*7}",
    "&lt;b&gt;&amp;",
    "javascript:evil()",
    "\u202eevil\u2066\x1b[31m\x00\x07",
    "=HYPERLINK(\"http://evil\",\"x\")",
]  # fmt: skip


class Elements(HTMLParser):
    """Collects the elements, the attributes and the text of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str]] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {(tag, name) for name, _value in attrs}

    def handle_data(self, data: str) -> None:
        self.text += data


def parsed(text: str) -> Elements:
    elements = Elements()
    elements.feed(text)
    return elements


def with_text(text: str) -> Report:
    """A class in which every text of a student's, a roster's and a file's is the same."""
    example = Counterexample(text, {text: text}, {text: text, "a": text}, {text: 1.0, "a": text})
    known = msgspec.structs.replace(
        OVERWRITES,
        reason=text,
        counterexample=example,
        mistakes=((mistake(text), mistake("b")), (msgspec.structs.replace(mistake("c"), sentence=text, question=text),)),
    )
    raised = msgspec.structs.replace(UNKNOWN, counterexample=Counterexample(text, {}, {"error": text}, {"a": 1.0}))
    wrong = verdict("value_log", Verdict.WRONG, reason=text, mistakes=())
    untold = msgspec.structs.replace(UNTOLD, reason=text)
    every = [
        submission(text, known, raised, wrong, untold, HANGS, edition=text, grader=text, secret_hash=text),
        submission(f"{text}2", unreadable=text),
    ]
    roster = Roster((Handed(text, text, text, submitted=True, seconds_late=5.0), Handed(f"{text}3", text)), text)
    return report(*every, comments={"gradf.x": text}, roster=roster, broken=(Broken(clean(text), clean(text)),))


PLAIN = parsed(page(with_text("plain")))


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_an_element_or_an_attribute(text: str) -> None:
    written = page(with_text(text))
    found = parsed(written)
    assert found.tags - PLAIN.tags == set()
    assert found.attributes - PLAIN.attributes <= {("dd", "class")}
    assert not any(name.startswith("on") for _tag, name in found.attributes)
    assert clean(text) in found.text or text.startswith("`")
    assert written.count("<script>") == 1
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x08\x0b-\x1f]", written)


def cells(data: bytes) -> list[str]:
    return [cell for row in csv.reader(io.StringIO(data.decode(), newline="")) for cell in row]


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t=", "\r=", " =", "\uff1d", "\n@"])
def test_no_cell_becomes_a_formula(begin: str) -> None:
    made = with_text(f"{begin}1+cmd|' /C calc'!A0")
    for data in (tables.submissions(made), tables.verdicts(made), tables.exercises(made)):
        for cell in cells(data):
            formula = cell.lstrip().startswith(("=", "+", "-", "@", "\uff1d", "\uff0b"))
            assert not formula or re.fullmatch(r"-?\d+(\.\d+)?", cell)
    assert tables.safe(-0.5) == -0.5
    assert tables.safe("-0.5") == "'-0.5"
    assert tables.safe("\tx") == "'\tx"
    assert tables.safe("a=b") == "a=b"


def test_numbers_stay_numbers() -> None:
    against = [submission(str(i), verdict("gradf" if i % 2 else "value_mul", Verdict.WRONG)) for i in range(6)]
    rows = list(csv.DictReader(io.StringIO(tables.exercises(report(*against)).decode(), newline="")))
    assert float(rows[0]["discrimination"]) == -1.0
    assert rows[0]["wrong"] == "3"


def test_the_page_asks_for_nothing_and_says_what_counts() -> None:
    other = msgspec.structs.replace(submission("b", UNTOLD), secret_hash="another")  # noqa: S106 - a hash, no secret
    made = report(submission("a", OVERWRITES), other, submission("c", HANGS))
    written = page(made)
    assert not re.search(r"(?:src|href)=\"(?!#)", written)
    text = " ".join(parsed(written).text.split())
    for said in (
        "1 submission could not be graded to the end",
        "derive from 2 secrets",
        "1 submission: value_mul, multiplication",
        "theirs 3, torch 6",
        "a = Value(3.0); (a * a).backward(); a.grad",
        '["value_mul.overwrites_both_gradients"] comment = ""',
        "Did not finish in time: 1 submission",
        "No roster was given",
    ):
        assert said in text
    assert page(made) == written


def test_there_is_a_page_where_there_is_nothing_to_count() -> None:
    for every in ([], [submission("a", unreadable="no notebook")]):
        text = parsed(page(report(*every))).text
        assert "There is no score yet." in text
        assert tables.submissions(report(*every)).count(b"\r\n") == 1 + len(every)


def test_a_comment_stands_where_the_line_to_paste_was() -> None:
    made = report(submission("a", OVERWRITES), comments={"value_mul.overwrites_both_gradients": "Look <here>"})
    text = parsed(page(made)).text
    assert "Look <here>" in text
    assert 'comment = ""' not in text


@pytest.mark.parametrize(
    ("share", "words"), [(None, "-"), (0, "0 %"), (0.3, "under 1 %"), (49.6, "50 %"), (99.7, "99 %"), (100, "100 %")]
)
def test_almost_all_never_reads_as_all(share: Any, words: str) -> None:
    assert percent(share) == words


def test_an_exercise_that_nobody_had_to_do_is_no_trouble() -> None:
    made = report(submission("a", *(verdict(name, Verdict.NOT_REQUIRED) for name in ASSIGNMENT.exercise)))
    assert made.distribution.counted == 0
    assert "not required" in page(made)
