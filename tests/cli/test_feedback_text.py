"""What a student reads stays what was meant, whatever stands in it."""

from __future__ import annotations

from typing import Any

import pytest
from markdown_it import MarkdownIt  # comes with rich
from msgspec.structs import replace

from autograder.feedback_text import both, code, counterexample_text, exercise_text, given, next_exercise, prose, reached
from autograder.feedback_text import number as shown_number
from autograder.results import CheckResult, Counterexample, ExerciseResult, Mistake, Results, Verdict

NASTY = [
    "a**2 * b**3 is not right",
    "name '__radd__' is not _defined_",
    "<script>alert(1)</script> &lt; &#60;",
    "[a link](http://x) ![a picture](http://x) [a]: http://x",
    "# a title",
    "- an entry",
    "> a quotation",
    "~~struck~~ \\* and \\n and ``` open",
    "softmax([a, a, b])[0] at a = 1",
]


def rendered(markdown: str) -> tuple[set[str], str]:
    """The kinds of inline tokens of a Markdown text, and what is read of it."""
    tokens = MarkdownIt("commonmark").enable("strikethrough").parse(markdown)
    kinds = {token.type for token in tokens} - {"inline"}
    inner = [child for token in tokens for child in token.children or []]
    return kinds | {child.type for child in inner}, "".join(child.content for child in inner)


@pytest.mark.parametrize("text", NASTY)
def test_a_sentence_is_shown_as_it_is(text: str) -> None:
    kinds, read = rendered(prose(text))
    assert kinds <= {"paragraph_open", "paragraph_close", "text", "text_special"}
    assert read == text


@pytest.mark.parametrize("text", [*NASTY, "", "two\n\nparts"])
def test_what_a_student_wrote_cannot_leave_its_code_span(text: str) -> None:
    kinds, read = rendered(f"yours: {code(text)}.")
    assert kinds == {"paragraph_open", "paragraph_close", "text", "code_inline"}
    assert read.startswith("yours: ")
    assert read.endswith(".")


def test_code_spans_of_a_sentence_stay() -> None:
    assert rendered(prose("`__mul__` is no `a*b` of <b>"))[1] == "__mul__ is no a*b of <b>"


@pytest.mark.parametrize(
    ("yours", "expected", "said"),
    [
        (1.0, 2.0, ("1", "2")),
        (41.1935556747, 2.718281828, ("41.1936", "2.71828")),
        (1.000002, 1.0, ("1.000002", "1")),
        (0.1 + 0.2, 0.3, ("0.30000000000000004", "0.29999999999999999")),
        ("nan", 0.5, ("nan", "0.5")),
        (-0.0, 1.0, ("0", "1")),
    ],
)
def test_two_numbers_are_shown_so_that_they_differ(yours: float | str, expected: float, said: tuple[str, str]) -> None:
    assert both(yours, expected) == said


def test_numbers_are_shown_short() -> None:
    assert [shown_number(value) for value in (1, 2.50, -0.0, 1e-9, "inf")] == ["1", "2.5", "0", "1e-09", "inf"]


@pytest.mark.parametrize(
    ("score", "most", "said"), [(1, 1, "1 of 1 point"), (0, 2, "0 of 2 points"), (2.5, 8, "2.5 of 8 points")]
)
def test_points_are_counted_in_words(score: float, most: float, said: str) -> None:
    assert reached(score, most) == said


@pytest.mark.parametrize(
    ("expression", "said"), [("(a * b).exp()", "a = 2"), ("gradf(2.0, 3.0)", ""), ("softmax([a, b])[0]", "a = 2")]
)
def test_inputs_are_shown_unless_the_call_shows_them(expression: str, said: str) -> None:
    assert given(Counterexample(expression, {"a": 2.0}, {}, {})) == said


def exercise(verdict: Verdict, name: str = "value_mul", **more: Any) -> ExerciseResult:
    result = ExerciseResult(name, "Multiplication", verdict, 3.0, 8.0)
    return replace(result, **more)


def test_what_could_not_be_graded_tells_a_student_no_inner_matter() -> None:
    text = exercise_text(exercise(Verdict.COULD_NOT_GRADE, reason="no answer for a * b at (0.25, 7.5)"))
    assert "Could not be graded" in text
    assert "not yours" in text
    assert "7.5" not in text
    assert "points" not in text


def test_a_student_reads_what_is_right_what_differs_and_a_question() -> None:
    checks = (
        CheckResult("a", "The data are right.", weight=1, passed=True),
        CheckResult("b", "Every use counts.", weight=1, passed=False),
    )
    example = Counterexample("a * a", {"a": 1.0}, {"a.grad": 1.0}, {"a.grad": 2.0})
    text = exercise_text(
        exercise(Verdict.PARTLY_CORRECT, checks=checks, counterexample=example, hints=("How often?",), reason="It is not.")
    )
    parts = [
        "**Partly correct** (3 of 8 points).",
        "It is not.",
        "with `a = 1`",
        "paste `a = Value(1.0); (a * a).backward(); a.grad`",
        "yours `1`, torch `2`",
    ]
    parts += ["- The data are right.", "A question: How often?"]
    assert [text.find(part) for part in parts] == sorted(text.find(part) for part in parts)
    assert -1 not in [text.find(part) for part in parts]
    assert "Every use counts" not in text


def test_an_error_stands_beside_what_was_expected() -> None:
    example = Counterexample("2 - a", {"a": 1.0}, {"error": "TypeError: `no`"}, {"data": 1.0})
    assert counterexample_text(example).splitlines()[2:] == ["- yours: `TypeError: 'no'`", "- `data`: torch `1`"]


OVERWRITES = Mistake("overwrites", "`__mul__` overwrites.", "What becomes of the first?")
SWAPPED = Mistake("swapped", "The factors are <swapped>.", "Which is which?")


def test_a_mistake_is_told_with_its_question_in_place_of_the_hint() -> None:
    text = exercise_text(exercise(Verdict.WRONG, mistakes=((OVERWRITES,),), hints=("How often?",)))
    assert "What looks wrong: `__mul__` overwrites.\n\nA question: What becomes of the first?" in text
    assert "How often?" not in text


def test_mistakes_that_look_alike_are_told_as_one_of() -> None:
    found = exercise(Verdict.WRONG, mistakes=((OVERWRITES, SWAPPED),))
    assert found.misconceptions == ("overwrites", "swapped")
    text = exercise_text(found)
    assert "One of these gives the same numbers as yours:\n\n- `__mul__` overwrites. What becomes of the first?" in text
    assert "\\<swapped>" in text


def test_a_mistake_that_nobody_knows_is_told_by_the_hint() -> None:
    found = exercise(Verdict.WRONG, mistakes=(), hints=("How often?",))
    assert found.misconceptions == ("unknown",)
    assert "A question: How often?" in exercise_text(found)


@pytest.mark.parametrize(
    ("verdicts", "following"),
    [
        ("not_attempted wrong", 1),
        ("correct not_attempted", 1),
        ("correct not_required", None),
        ("not_attempted not_attempted", 0),
        ("correct could_not_grade", 1),
    ],
)
def test_the_next_exercise_is_the_first_attempt_that_is_not_right(verdicts: str, following: int | None) -> None:
    exercises = tuple(exercise(Verdict(verdict), str(index)) for index, verdict in enumerate(verdicts.split()))
    found = next_exercise(Results("s", "a", "release", exercises, "0", "0"))
    assert (found.name if found else None) == (None if following is None else str(following))
