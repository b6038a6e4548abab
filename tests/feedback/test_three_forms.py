"""HTML, Markdown and plain text say the same, in the same bytes each time, shortly, and nothing that is hidden."""

from __future__ import annotations

import html
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from pages import AROUND, STEP_TOO_LARGE, WRONG_SLOPE, around, everything, graded, sample

from autograder.feedback import html_page, markdown, plain_text, words
from autograder.feedback.around import NOTHING_AROUND
from autograder.feedback.story import tell
from autograder.feedback_text import number
from autograder.gradescope import encode
from autograder.results import Results, Verdict

FORMS: dict[str, Callable[..., str]] = {"html": html_page.page, "markdown": markdown.page, "text": plain_text.page}
CLASS = ["overwrites_gradients", "reversed_subtraction", "public_percent"]
LARGEST = 60_000


def bare(text: str) -> str:
    """Return a text's letters and numbers: without blanks, markup, escapes and line ends, which differ between the forms."""
    return re.sub(r"-(?!\d)|[^\w.+=<>/-]", "", text).casefold()


def words_of(form: str, page: str) -> str:
    if form == "html":  # its style may say "hidden", its pictures say once more what stands beside them
        page = html.unescape(re.sub(r"(?s)<(svg|style|head)\b.*?</\1>|<[^>]*>", "", page))
    return bare(re.sub(r"</?(?:details|summary)>", " ", page))


def said(results: Results) -> list[str]:
    """Return what each form has to say."""
    story = tell(results)
    found = [results.submission, story.total, story.summary]
    for told in story.every:
        one = told.result
        found += [one.title, told.verdict]
        if not told.says_more:
            continue
        found += [told.points, told.reason, *told.right, *told.hints, *one.advice]
        found += [sentence for _cost, sentence in told.lost]
        found += [cost for cost, _sentence in told.lost]
        found += [mistake.sentence for alike in told.mistakes for mistake in alike]
        found += [words.carried(told.carried_names)] if told.carried else []
        found += [told.twin, told.last_hint] if not told.finished else []
        found += [line for excerpt in told.code for line in excerpt.text.split("\n")]
        if told.example:
            found += [told.example.expression, told.example.given, told.example.paste, told.example.error]
            found += [entry for row in told.example.rows for entry in row if not (told.example.error and entry == "-")]
    return [text for text in map(bare, found) if text]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", [*CLASS, "syntax_error"])
def test_each_form_says_all_there_is_to_say(form: str, name: str) -> None:
    results = sample(name)
    page = words_of(form, FORMS[form](results))
    assert [text for text in said(results) if text not in page] == []


@pytest.mark.parametrize("form", FORMS)
def test_each_form_says_what_stands_around_the_results(form: str) -> None:
    page = words_of(form, FORMS[form](sample("overwrites_gradients"), AROUND))
    comment = AROUND.comments["value_mul.overwrites_both_gradients"]
    written = [part for one in AROUND.written for part in (one.question, one.answer, one.comment)]
    total = "71.5 of 90 points, after 2.5 (-2.8 %) for handing in 2 days late"
    for text in (comment, *written, "3 of 5 points", words.UNGRADED, "A <good> start.", total):
        assert bare(text) in page


@pytest.mark.parametrize("form", FORMS)
def test_what_is_the_graders_alone_is_in_none(form: str) -> None:
    results = everything("a text")
    untellable = "KeyError: hidden input 7.25"
    untold = [
        msgspec.structs.replace(one, reason=untellable if one.verdict is Verdict.COULD_NOT_GRADE else one.reason)
        for one in results.exercises
    ]
    failed = untold[0].checks[1]
    checks = (untold[0].checks[0], msgspec.structs.replace(failed, reason="at a hidden -6.5"))
    untold[0] = msgspec.structs.replace(untold[0], checks=checks)
    page = FORMS[form](msgspec.structs.replace(results, exercises=tuple(untold)), around("x"))
    assert words.NOT_YOURS in html.unescape(page)
    for hidden in ("hidden", "7.25", "-6.5", "some_mistake", "hidden_name", "other_name", results.secret_hash):
        assert bare(hidden) not in words_of(form, page)


@pytest.mark.parametrize("form", FORMS)
def test_what_could_not_be_graded_is_not_what_to_look_at_first_and_costs_nothing(form: str) -> None:
    every = everything("a text").exercises
    broken = msgspec.structs.replace(every[5], name="value_mul", checks=every[0].checks)
    results = msgspec.structs.replace(everything("a text"), exercises=(broken, *every[1:]))
    assert f"{words.FIRST}: {every[1].title}" in FORMS[form](results)
    alone = FORMS[form](msgspec.structs.replace(results, exercises=(broken,)))
    assert words.FIRST not in alone
    assert words.LOST not in alone


WRITE = """
import sys
from pathlib import Path
from autograder.feedback import html_page, markdown, plain_text
from autograder.gradescope import decode
results = decode(Path(sys.argv[1]).read_bytes())
for page in (html_page.page(results), markdown.page(results), plain_text.page(results)):
    sys.stdout.buffer.write(page.encode())
"""


def test_the_same_results_give_the_same_bytes(tmp_path: Path) -> None:
    for results in (everything("a text"), sample("overwrites_gradients"), graded(WRONG_SLOPE), graded(STEP_TOO_LARGE)):
        path = tmp_path / "results.json"
        path.write_bytes(encode(results))
        here = "".join(write(results) for write in FORMS.values()).encode()
        for seed in ("1", "2"):
            variables = {**os.environ, "PYTHONHASHSEED": seed}
            command = [sys.executable, "-c", WRITE, str(path)]
            assert subprocess.run(command, env=variables, capture_output=True, check=True).stdout == here


@pytest.mark.parametrize("name", [*CLASS, "syntax_error", "all_right", "unreadable"])
def test_a_page_is_small(name: str) -> None:
    assert len(html_page.page(sample(name)).encode()) < LARGEST
    assert len(html_page.page(sample(name), AROUND).encode()) < LARGEST


@pytest.mark.parametrize("name", CLASS)
def test_what_is_read_before_anything_is_opened_is_short(name: str) -> None:
    first = tell(sample(name)).first
    assert first
    assert first.example
    shown = [first.reason, first.example.expression, first.example.given, *(" ".join(row) for row in first.example.rows)]
    shown += [mistake.sentence for alike in first.mistakes for mistake in alike]
    assert 20 <= len(" ".join(shown).split()) <= 120


def test_numbers_that_differ_look_different() -> None:
    example = everything("a text").exercises[0].counterexample
    assert example
    close = msgspec.structs.replace(
        example, yours={"data": 9.000000001, "a.grad": 6.0}, expected={"data": 9.0, "a.grad": 6.0}
    )
    exercise = msgspec.structs.replace(everything("a text").exercises[0], counterexample=close)
    results = msgspec.structs.replace(everything("a text"), exercises=(exercise,))
    assert number(9.000000001) == "9"
    for write in FORMS.values():
        assert "9.000000001" in write(results, NOTHING_AROUND)


@pytest.mark.parametrize("form", FORMS)
def test_what_keeps_several_exercises_from_being_judged_is_said_once(form: str) -> None:
    results = sample("syntax_error")
    stopped = [one for one in results.exercises if "SyntaxError" in one.reason and one.verdict is Verdict.WRONG]
    assert len(stopped) > 5
    page = FORMS[form](results)
    assert page.count("SyntaxError") == 1
    first, *others = stopped
    told = words_of(form, page)
    assert bare(words.same(", ".join(one.title for one in others))) in told
    assert told.count(bare("def __neg__")) == 1
    assert first.title in page
