"""Mistakes are there when all that they make wrong is wrong in the same manner, and account for all that is wrong."""

from autograder.misconceptions.fingerprint import alike, explain, seen, symptoms

REFERENCE = {"a": seen(1.0), "b": seen(2.0), "c": seen(3.0), "d": seen("yes")}
FACETS = {"a": "first", "b": "second", "c": "second", "d": "third"}
KNOWN = {
    "spoils a": {**REFERENCE, "a": seen(9.0)},
    "spoils b": {**REFERENCE, "b": seen(9.0)},
    "spoils b and c": {**REFERENCE, "b": seen(9.0), "c": seen(9.0)},
    "spoils b and c, too": {**REFERENCE, "b": seen(9.0), "c": seen(9.0)},
    "spoils nothing": REFERENCE,
    "stops": dict.fromkeys(REFERENCE, seen("TypeError: text")),
}


def explained(**answers: object) -> list[list[str]]:
    student = {**REFERENCE, **{key: seen(value) for key, value in answers.items()}}  # type: ignore[arg-type]  # floats and words
    known = {name: symptoms(answers, REFERENCE, list(REFERENCE)) for name, answers in KNOWN.items()}
    return explain(student, REFERENCE, known, FACETS)


def test_one_mistake() -> None:
    assert explained(a=9.0) == [["spoils a"]]


def test_two_that_cannot_be_told_apart_are_both_told() -> None:
    assert explained(b=9.0, c=9.0) == [["spoils b and c", "spoils b and c, too"]]


def test_the_mistake_that_explains_more_stands_for_the_one_that_explains_less() -> None:
    assert explained(b=9.0) == [["spoils b"]]


def test_two_mistakes_at_once() -> None:
    assert explained(a=9.0, b=9.0) == [["spoils a"], ["spoils b"]]


def test_two_mistakes_in_one_facet_are_a_third_one_that_nobody_knows() -> None:
    student = {**REFERENCE, "a": seen(9.0), "b": seen(9.0)}
    known = {name: symptoms(answers, REFERENCE, list(REFERENCE)) for name, answers in KNOWN.items()}
    assert explain(student, REFERENCE, known, dict.fromkeys(REFERENCE, "the same")) == []


def test_what_no_mistake_accounts_for_is_unknown() -> None:
    assert explained(a=8.0) == []
    assert explained(a=9.0, d="no") == []
    assert explained(c=9.0) == []
    assert explained() == []


def test_a_failure_is_known_by_its_message() -> None:
    assert explained(**dict.fromkeys(REFERENCE, "TypeError: text")) == [["stops"]]
    assert explained(**dict.fromkeys(REFERENCE, "TypeError: another")) == []


def test_numbers_are_the_same_but_for_rounding() -> None:
    assert alike(seen(0.1 + 0.2), seen(0.3))
    assert not alike(seen(0.3), seen(0.3001))
    assert alike(seen(1.0, within=0.1), seen(1.05, within=0.1))
    assert alike(seen(float("nan")), seen(float("nan")))
    assert not alike(seen(float("inf")), seen(float("-inf")))
    assert not alike(seen(1.0), None)


def test_which_set_order_gave_which_value_does_not_matter() -> None:
    assert alike(seen(1.0, 2.0), seen(2.0, 1.0))
    assert alike(seen(1.0, 1.0), seen(1.0))
    assert not alike(seen(1.0, 2.0), seen(1.0))
    assert alike(seen("error", 2.0), seen(2.0, "error"))
