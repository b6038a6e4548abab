"""Computes what the report says in numbers: the distribution of the scores, and two figures on each exercise.

``distribution`` is about the whole score, ``exercise_measures`` about one exercise: how hard it was, and whether who gets
it right also gets the rest right. What was not required, and what the grader could not tell, counts nowhere.
"""

import statistics
from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from autograder.results import ExerciseResult, Results, Verdict

FEWEST = 5
"""With fewer submissions a correlation says nothing."""
STEP = 10
"""Per cent of points to one bar of the distribution."""
UNCOUNTED = (Verdict.NOT_REQUIRED, Verdict.COULD_NOT_GRADE)


class Bar(msgspec.Struct, frozen=True):
    """How many submissions reached at least ``least`` and less than ``below`` per cent; 100 belongs to the last."""

    least: int
    below: int
    submissions: int


class Distribution(msgspec.Struct, frozen=True):
    """The scores of a class, in per cent of the points that could be reached.

    Attributes:
        counted: How many submissions have a score.
        lower_quartile: A quarter of them has at most this; None where there is no score.
        median: Half of them.
        upper_quartile: Three quarters.
        mean: Their average.
        bars: How they spread.
    """

    counted: int
    lower_quartile: float | None
    median: float | None
    upper_quartile: float | None
    mean: float | None
    bars: tuple[Bar, ...]


class ExerciseMeasures(msgspec.Struct, frozen=True):
    """One exercise in numbers.

    Attributes:
        name: Its id.
        title: What it is called in words.
        points: What it is worth.
        verdicts: How many submissions have which verdict.
        share: The mean share of its points that was reached, from 0 to 1; None where nobody could reach any.
        discrimination: The correlation of the share here with the share of all other points, from -1 to 1; None where it
            cannot be said.
        unsaid: Why not.
    """

    name: str
    title: str
    points: int
    verdicts: dict[str, int]
    share: float | None
    discrimination: float | None
    unsaid: str


def percent(results: Results) -> float | None:
    """Return a score in per cent of what could be reached, or None: unreadable, or nothing could be graded."""
    if results.unreadable or not results.max_score:
        return None
    return round(100 * results.score / results.max_score, 2)


def distribution(every: Iterable[Results]) -> Distribution:
    """Return how the scores spread; quartiles are interpolated, as spreadsheets do by default."""
    scores = [score for results in every if (score := percent(results)) is not None]
    counts = Counter(min(int(score // STEP), 100 // STEP - 1) for score in scores)
    bars = tuple(Bar(STEP * index, STEP * (index + 1), counts[index]) for index in range(100 // STEP))
    if not scores:
        return Distribution(0, None, None, None, None, bars)
    quartiles = statistics.quantiles(scores, n=4, method="inclusive") if len(scores) > 1 else scores * 3
    lower, median, upper = (round(value, 2) for value in quartiles)
    return Distribution(len(scores), lower, median, upper, round(statistics.fmean(scores), 2), bars)


def exercise_measures(name: str, title: str, points: int, every: Sequence[Results]) -> ExerciseMeasures:
    """Return the figures on one exercise; submissions that could not be read are left out."""
    pairs, shares, verdicts = [], [], Counter[Verdict]()
    for results in every:
        for result in () if results.unreadable else results.exercises:
            if result.name == name:
                verdicts[result.verdict] += 1
                if (share := _share(result)) is not None:
                    shares.append(share)
                    pairs += [(share, rest)] if (rest := _rest(results, result)) is not None else []
    discrimination, unsaid = _discrimination(pairs)
    return ExerciseMeasures(
        name,
        title,
        points,
        {verdict.value: verdicts[verdict] for verdict in Verdict},
        round(statistics.fmean(shares), 4) if shares else None,
        discrimination,
        unsaid,
    )


def _share(result: ExerciseResult) -> float | None:
    """Return the share of an exercise's points, or None where it does not count."""
    return None if result.verdict in UNCOUNTED or not result.max_score else result.score / result.max_score


def _rest(results: Results, without: ExerciseResult) -> float | None:
    """Return the share of all points but those of one exercise, or None where there are none."""
    score, most = results.score - without.score, results.max_score - without.max_score
    return round(score / most, 9) if most > 1e-6 else None  # rounded: equal shares must be equal numbers


def _discrimination(pairs: Sequence[tuple[float, float]]) -> tuple[float | None, str]:
    """Return the correlation of an exercise with the rest, or why it cannot be said."""
    if len(pairs) < FEWEST:
        return None, f"fewer than {FEWEST} submissions count here"
    own, rest = zip(*pairs, strict=True)
    if len(set(own)) == 1:
        return None, "all reached the same share of its points"
    if len(set(rest)) == 1:
        return None, "all reached the same share of the other points"
    return round(statistics.correlation(own, rest), 2) + 0.0, ""
