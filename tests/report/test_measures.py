"""The report's figures against values that were worked out by hand."""

import pytest
from classes import ASSIGNMENT, submission, verdict

from autograder.report.measures import Bar, distribution, exercise_measures, percent
from autograder.results import Results, Verdict

WRONG, PARTLY, CORRECT = Verdict.WRONG, Verdict.PARTLY_CORRECT, Verdict.CORRECT


def with_loss(name: str, *exercises: str) -> Results:
    """A submission that has no point on some exercises; gradf is worth 10, value_mul 10, softmax 6, nll 4, of 100."""
    return submission(name, *(verdict(exercise, WRONG) for exercise in exercises))


def test_a_distribution_worked_out_by_hand() -> None:
    # Scores 100, 90, 80, 96: in order 80 90 96 100. The quartiles lie at places 0.75, 1.5 and 2.25 of 0 to 3.
    every = [with_loss("a"), with_loss("b", "gradf"), with_loss("c", "gradf", "value_mul"), with_loss("d", "nll")]
    found = distribution(every)
    assert (found.lower_quartile, found.median, found.upper_quartile) == (87.5, 93.0, 97.0)
    assert found.mean == 91.5
    assert found.counted == 4
    assert found.bars[8:] == (Bar(80, 90, 1), Bar(90, 100, 3))


def test_one_submission_and_none() -> None:
    one = distribution([with_loss("a", "gradf")])
    assert (one.lower_quartile, one.median, one.upper_quartile, one.mean) == (90, 90, 90, 90)
    none = distribution([])
    assert none.median is None
    assert none.counted == 0


def test_per_cent_is_of_what_could_be_reached() -> None:
    every_other = [verdict(name, Verdict.NOT_REQUIRED) for name in ("gradf", "value_mul")]
    assert percent(submission("a", *every_other, verdict("value_sub", PARTLY))) == 95.0  # 76 of 80
    assert percent(submission("b", verdict("softmax", Verdict.COULD_NOT_GRADE))) == 100.0
    assert percent(submission("c", unreadable="no notebook")) is None
    nothing = [verdict(name, Verdict.COULD_NOT_GRADE) for name in ASSIGNMENT.exercise]
    assert percent(submission("d", *nothing)) is None


def test_discrimination_is_the_correlation_with_the_rest() -> None:
    # value_mul: 1 1 0 0 0.5; the rest of 90 points: 1, 80/90, 80/90, 74/90, 1.
    every = [
        with_loss("a"),
        with_loss("b", "gradf"),
        with_loss("c", "value_mul", "gradf"),
        with_loss("d", "value_mul", "gradf", "softmax"),
        submission("e", verdict("value_mul", PARTLY)),
    ]
    found = exercise_measures("value_mul", "Multiplication", 10, every)
    # In ninetieths, less the means 0.5 and 82.8: sum xy = 0.5*7.2 - 0.5*2.8 + 0.5*2.8 + 0.5*8.8 + 0 = 8.0; sum xx = 1;
    # sum yy = 7.2**2 + 2.8**2 + 2.8**2 + 8.8**2 + 7.2**2 = 196.8; and 8 / sqrt(196.8) = 0.5703.
    assert found.discrimination == 0.57
    assert found.share == 0.5
    assert found.verdicts["correct"] == 2
    assert found.verdicts["wrong"] == 2


@pytest.mark.parametrize(
    ("every", "why"),
    [
        ([with_loss("a")] * 4, "fewer than 5 submissions"),
        ([with_loss(str(i), *["gradf"] * (i % 2)) for i in range(6)], "the same share of its points"),
        ([with_loss(str(i), *["value_mul"] * (i % 2)) for i in range(6)], "the same share of the other points"),
    ],
)
def test_what_cannot_be_said_has_a_reason(every: list[Results], why: str) -> None:
    found = exercise_measures("value_mul", "Multiplication", 10, every)
    assert found.discrimination is None
    assert why in found.unsaid


@pytest.mark.parametrize("uncounted", [Verdict.NOT_REQUIRED, Verdict.COULD_NOT_GRADE])
def test_what_does_not_count_is_not_wrong(uncounted: Verdict) -> None:
    every = [submission("a", verdict("value_mul", uncounted)), with_loss("b"), submission("c", unreadable="no notebook")]
    found = exercise_measures("value_mul", "Multiplication", 10, every)
    assert found.share == 1.0
    assert found.verdicts["wrong"] == 0
    assert found.verdicts[uncounted.value] == 1
    assert sum(found.verdicts.values()) == 2  # the unreadable one is in none
    assert exercise_measures("value_mul", "Multiplication", 10, every[:1]).share is None
