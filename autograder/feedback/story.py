"""What a student is told, in the order in which it is told, for every renderer: HTML, Markdown, plain text.

``tell`` makes a ``Story`` of results: the total, the one exercise to look at first, the others. ``words`` has the sentences
that renderers put around it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from autograder.feedback import words
from autograder.feedback.around import NOTHING_AROUND, Around, Remark, Total, Written
from autograder.feedback.told import LONGEST_REASON, Told, told_of
from autograder.feedback_text import next_exercise, of_most, points, reached
from autograder.notebook.shown import clean
from autograder.results import Results, Verdict


@dataclass(frozen=True)
class Story:
    """All that a student is told of a submission."""

    title: str
    name: str
    total: str
    share: float
    summary: str
    first: Told | None
    others: tuple[Told, ...]
    every: tuple[Told, ...]
    rows: tuple[tuple[str, str, str], ...]
    written: tuple[Written, ...]
    remarks: tuple[Remark, ...]
    unreadable: str


def tell(results: Results, around: Around = NOTHING_AROUND) -> Story:
    """Return what a student is told.

    Args:
        results: The verdicts.
        around: What else there is to say.
    """
    every = _gathered([told_of(exercise, around.comments) for exercise in results.exercises])
    unreadable = clean(results.unreadable, LONGEST_REASON)
    following = None if unreadable else next_exercise(results)
    if following is not None and following.verdict is Verdict.COULD_NOT_GRADE:
        following = None
    first = next((told for told in every if told.result is following), None)
    total = around.total or Total(results.score, results.max_score)
    return Story(
        title=clean(around.title or results.assignment),
        name=clean(results.submission),
        total=words.less(
            reached(total.score, total.max_score), points(total.late_penalty), _percent(total), clean(total.late)
        ),
        share=min(1.0, max(0.0, total.score / total.max_score)) if total.max_score else 0.0,
        summary=unreadable or _summary(results, first),
        first=first,
        others=tuple(told for told in every if told is not first),
        every=() if unreadable else every,
        rows=tuple((told.verdict, told.result.name, of_most(told.result)) for told in every),
        written=tuple(one.cleaned() for one in around.written),
        remarks=tuple(remark.cleaned() for remark in around.remarks),
        unreadable=unreadable,
    )


def _percent(total: Total) -> str:
    """Return what being late cost, in per cent of all points."""
    return points(round(100 * total.late_penalty / total.max_score, 1)) if total.max_score else "0"


def _gathered(every: Sequence[Told]) -> tuple[Told, ...]:
    """Say once what keeps several exercises from being judged, such as a class that is no Python."""
    same: dict[str, list[Told]] = {}
    for told in every:
        if told.result.verdict is Verdict.WRONG and told.reason and not (told.example or told.lost or told.mistakes):
            same.setdefault(told.reason, []).append(told)
    first = {id(group[0]): tuple(other.result.title for other in group[1:]) for group in same.values()}
    others = {id(told) for group in same.values() for told in group[1:]}
    return tuple(replace(told, same=first.get(id(told), ()), repeats=id(told) in others) for told in every)


def _summary(results: Results, first: Told | None) -> str:
    """Return one or two sentences: how much is right, and what to look at first."""
    asked = [exercise for exercise in results.exercises if exercise.verdict is not Verdict.NOT_REQUIRED]
    right = sum(exercise.verdict is Verdict.CORRECT for exercise in asked)
    ungraded = sum(exercise.verdict is Verdict.COULD_NOT_GRADE for exercise in asked)
    parts = [words.right_ones(right, len(asked))]
    if ungraded:
        parts.append(words.ungraded(ungraded))
    if first:
        parts.append(f"{words.FIRST}: {first.result.title}.")
    return " ".join(parts)
