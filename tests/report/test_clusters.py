"""Who made the same mistake stands together, under a name that stays the same; comments reach them."""

from pathlib import Path

import msgspec
import pytest
from classes import HANGS, OVERWRITES, UNKNOWN, UNTOLD, mistake, report, submission, verdict

from autograder.clusters import cluster_id
from autograder.comments import CommentsError, load, unused
from autograder.results import Counterexample, ExerciseResult, Verdict

replace = msgspec.structs.replace


def named(*groups: tuple[str, ...]) -> ExerciseResult:
    return replace(OVERWRITES, mistakes=tuple(tuple(map(mistake, group)) for group in groups))


def test_known_mistakes_name_their_cluster() -> None:
    assert cluster_id(OVERWRITES) == "value_mul.overwrites_both_gradients"
    assert cluster_id(named(("b", "a"))) == cluster_id(named(("a", "b"))) == "value_mul.a-or-b"
    assert cluster_id(named(("b",), ("c", "a"))) == cluster_id(named(("a", "c"), ("b",))) == "value_mul.a-or-c+b"
    assert cluster_id(replace(OVERWRITES, counterexample=None)) == cluster_id(OVERWRITES)


def test_the_name_of_an_unknown_mistake_is_pinned() -> None:
    assert cluster_id(UNKNOWN) == "value_exp.unknown-4fd1d674"
    assert cluster_id(HANGS) == "numerical_grad.too_slow-54392227"


def test_unknown_mistakes_stand_together_by_their_example() -> None:
    assert UNKNOWN.counterexample
    nearly = replace(UNKNOWN.counterexample, yours={"a.grad": 0.5000000001})
    other = replace(UNKNOWN.counterexample, yours={"a.grad": 0.7})
    assert cluster_id(replace(UNKNOWN, counterexample=nearly)) == cluster_id(UNKNOWN)
    assert cluster_id(replace(UNKNOWN, counterexample=other)) != cluster_id(UNKNOWN)
    assert cluster_id(replace(UNKNOWN, name="value_log")) == cluster_id(UNKNOWN).replace("exp", "log")  # type: ignore[union-attr]


def test_the_place_of_an_error_parts_nobody() -> None:
    def stopped(where: str) -> str | None:
        reason = f"The cell of this exercise stopped with SyntaxError: expected ':'{where}."
        return cluster_id(verdict("value_mul", Verdict.WRONG, reason=reason, mistakes=()))

    assert stopped(" (code cell 11, line 71)") == stopped(" (line 3)") == stopped("")

    def raised(where: str) -> str | None:
        example = Counterexample("-a", {"a": 1.0}, {"error": f"TypeError: no{where}"}, {"data": -1.0})
        return cluster_id(replace(UNKNOWN, counterexample=example))

    assert raised(" (code cell 2, line 9)") == raised(" (line 88)")
    assert str(raised("")).startswith("value_exp.raises-")


@pytest.mark.parametrize("which", [Verdict.CORRECT, Verdict.NOT_ATTEMPTED, Verdict.NOT_REQUIRED, Verdict.COULD_NOT_GRADE])
def test_what_is_not_wrong_has_no_cluster(which: Verdict) -> None:
    assert cluster_id(verdict("value_mul", which, reason="a reason")) is None


@pytest.mark.parametrize("name", ['"]\nx = 1', "<b>", "", "a" * 101, "x.y", "ä"])
def test_no_name_can_break_out_of_an_id(name: str) -> None:
    found = cluster_id(named((name,), ("b",)))
    assert found
    assert set(found.partition(".")[2]) <= set("abcdefghijklmnopqrstuvwxyz0123456789_+-")
    assert len(found) < 160


def test_the_most_frequent_mistake_comes_first_with_all_who_made_it() -> None:
    both = replace(OVERWRITES, mistakes=((mistake("overwrites_both_gradients"),), (mistake("adds"),)))
    found = report(
        submission("a", UNKNOWN, HANGS),
        submission("b", OVERWRITES),
        submission("c", OVERWRITES, UNTOLD),
        submission("d", both),
    )
    assert [(group.id.partition(".")[0], group.submissions) for group in found.mistakes] == [
        ("value_mul", ("b", "c")),
        ("value_mul", ("d",)),
        ("value_exp", ("a",)),
    ]
    assert found.mistakes[0].beside == ("value_mul.adds+overwrites_both_gradients",)
    assert [group.kind for group in found.troubles] == ["could_not_grade", "too_slow"]
    assert found.troubles[1].ids == ("numerical_grad.too_slow-54392227",)


def test_a_comment_reaches_its_cluster(tmp_path: Path) -> None:
    path = tmp_path / "comments.toml"
    path.write_text('\ufeff["value_mul.overwrites_both_gradients"]\ncomment = """Two\nlines."""\n', encoding="utf-8")
    comments = load(path)
    found = report(submission("a", OVERWRITES), comments=comments)
    assert found.mistakes[0].comment == "Two\nlines."
    assert found.unused_comments == ()
    assert load(tmp_path / "none.toml") == {}


def test_a_comment_that_reaches_nobody_is_told() -> None:
    said = unused({"value_mul.overwrite_both_gradients": "x", "else": "y"}, {"value_mul.overwrites_both_gradients"})
    assert said[0].endswith("reaches nobody; did you mean 'value_mul.overwrites_both_gradients'?")
    assert said[1].endswith("'else' reaches nobody")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"[value_mul.adds]\ncomment = 'x'", 'write ["value_mul.adds"]'),
        (b"['value_mul.adds']\ncoment = 'x'", "did you mean 'comment'?"),
        (b"['value_mul.adds']\n", "has no text"),
        (b"['value_mul.adds']\ncomment = 3", "has no text"),
        (b"'value_mul.adds' = 'x'", "is no table"),
        (b"[broken", "are no TOML"),
        (b"x = " + b"[" * 100_000, "are no TOML"),
        (b"\xff\xfe", "UTF-8"),
        (b"\0", "are no TOML"),
        (b"#" * 5_000_000, "larger than"),
    ],
)
def test_comments_that_cannot_be_read_are_named(tmp_path: Path, text: bytes, said: str) -> None:
    path = tmp_path / "comments.toml"
    path.write_bytes(text)
    with pytest.raises(CommentsError) as error:
        load(path)
    assert said in str(error.value)
    assert str(path) in str(error.value)
    assert "\n" not in str(error.value)
