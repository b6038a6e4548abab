"""Gathers who made which mistake, and who had which trouble; what can be commented on once, stands together once.

``mistake_groups`` returns wrong answers by cluster, the most frequent first; ``trouble_groups`` what was no wrong answer:
code that stops, hangs or tampers, and what the grader could not tell. All texts are cleaned here.
"""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from autograder.clusters import cluster_id
from autograder.feedback_text import both, given, number, reference
from autograder.notebook.shown import clean
from autograder.pasting import as_line
from autograder.report.attendance import SHORT
from autograder.results import Counterexample, ExerciseResult, Mistake, Results
from autograder.trouble import WORDS, Trouble, trouble, without_place

LONG = 400
MOST = 12
"""Mistakes of a group and numbers of an example that are shown; ours have fewer."""


class Answer(msgspec.Struct, frozen=True):
    """One number of an example: its name, the student's, the right one."""

    name: str
    yours: str
    expected: str


class Example(msgspec.Struct, frozen=True):
    """A smallest example, as texts: where an error came, ``error`` holds it and ``yours`` of the answers is "".

    ``by`` is what the right numbers are called, ``paste`` the example as a line of Python, or "".
    """

    expression: str
    inputs: str
    error: str
    answers: tuple[Answer, ...]
    by: str
    paste: str


class MistakeGroup(msgspec.Struct, frozen=True):
    """All submissions that made the same mistake.

    Attributes:
        id: The cluster's.
        exercise: The exercise's id.
        mistakes: The known mistakes; each with all that cannot be told from it. Empty: nobody knows it.
        reason: What is said where nobody knows the mistake.
        example: The shortest smallest example among them.
        submissions: Who made it.
        beside: Clusters in which the same known mistakes stand beside others.
        comment: The instructor's, or "".
    """

    id: str
    exercise: str
    mistakes: tuple[tuple[Mistake, ...], ...]
    reason: str
    example: Example | None
    submissions: tuple[str, ...]
    beside: tuple[str, ...]
    comment: str


class Case(msgspec.Struct, frozen=True):
    """One submission's part of a trouble: the exercises that it touches, and the sentence with the place."""

    submission: str
    exercises: tuple[str, ...]
    reason: str


class TroubleGroup(msgspec.Struct, frozen=True):
    """All submissions that had the same trouble.

    Attributes:
        kind: See ``Trouble``.
        words: The same in words.
        text: What happened, without the place.
        cases: Who had it, and where.
        ids: The clusters of the first exercise that each lost by it.
        comments: The instructor's comment on each of those, or "".
    """

    kind: str
    words: str
    text: str
    cases: tuple[Case, ...]
    ids: tuple[str, ...]
    comments: tuple[str, ...]


def mistake_groups(every: Mapping[str, Results], comments: Mapping[str, str]) -> tuple[MistakeGroup, ...]:
    """Return the wrong answers: the most frequent first, then in the order of the exercises."""
    found: dict[str, list[tuple[str, ExerciseResult]]] = {}
    names: dict[str, frozenset[str]] = {}
    order: dict[str, int] = {}
    for stem, position, result in _exercises(every):
        if (cluster := cluster_id(result)) and trouble(result) is None:
            found.setdefault(cluster, []).append((stem, result))
            names[cluster] = frozenset(f"{result.name} {mistake}" for mistake in result.misconceptions if result.mistakes)
            order[cluster] = position
    ranked = sorted(found, key=lambda cluster: (-len(found[cluster]), order[cluster], cluster))
    return tuple(
        _mistake_group(cluster, found[cluster], _beside(cluster, ranked, names), comments.get(cluster, ""))
        for cluster in ranked
    )


def _exercises(every: Mapping[str, Results]) -> Iterator[tuple[str, int, ExerciseResult]]:
    for stem, results in every.items():
        for position, result in enumerate(() if results.unreadable else results.exercises):
            yield stem, position, result


def _beside(cluster: str, ranked: Sequence[str], names: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    return tuple(other for other in ranked if names[cluster] and names[cluster] < names[other])


def _mistake_group(
    cluster: str, members: Sequence[tuple[str, ExerciseResult]], beside: tuple[str, ...], comment: str
) -> MistakeGroup:
    first = members[0][1]
    examples = [(result.counterexample, not result.carried_forward) for _stem, result in members if result.counterexample]
    shortest = min(examples, key=lambda pair: (not pair[1], len(pair[0].expression), repr(pair[0])), default=None)
    return MistakeGroup(
        cluster,
        first.name,
        tuple(tuple(map(_cleaned, alike[:MOST])) for alike in (first.mistakes or ())[:MOST]),
        "" if first.mistakes else clean(first.reason, LONG),
        _example(*shortest) if shortest else None,
        tuple(clean(stem, SHORT) for stem, _result in members),
        beside,
        comment,
    )


def _cleaned(mistake: Mistake) -> Mistake:
    return Mistake(clean(mistake.name, SHORT), clean(mistake.sentence, LONG), clean(mistake.question, LONG))


def _example(example: Counterexample, pasted: bool) -> Example:  # noqa: FBT001 - a pair of ``_mistake_group``'s
    """Return an example as texts; ``pasted``: as a line to paste, too."""
    try:
        paste, by = (as_line(example) if pasted else ""), reference(example)
    except (SyntaxError, ValueError, RecursionError, MemoryError):  # not what the grader wrote
        paste, by = "", "expected"
    error = clean(str(example.yours["error"]), LONG) if "error" in example.yours else ""
    answers = []
    for name, value in list(example.expected.items())[:MOST]:
        yours, expected = ("", number(value)) if error else both(example.yours.get(name, "missing"), value)
        answers.append(Answer(clean(name, SHORT), clean(yours, SHORT), clean(expected, SHORT)))
    inputs = clean(given(example), LONG)
    return Example(clean(example.expression, LONG), inputs, error, tuple(answers), by, clean(paste, LONG))


def trouble_groups(every: Mapping[str, Results], comments: Mapping[str, str]) -> tuple[TroubleGroup, ...]:
    """Return what was no wrong answer: the most urgent kind first, in each the most frequent."""
    found: dict[tuple[Trouble, str], dict[tuple[str, str], list[ExerciseResult]]] = {}
    for stem, _position, result in _exercises(every):
        if (kind := trouble(result)) is not None:
            sentence = _sentence(result)
            cases = found.setdefault((kind, without_place(sentence)), {})
            cases.setdefault((stem, sentence), []).append(result)
    kinds = list(Trouble)
    ranked = sorted(found.items(), key=lambda entry: (kinds.index(entry[0][0]), -len(entry[1]), entry[0][1]))
    return tuple(_trouble_group(kind, text, cases, comments) for (kind, text), cases in ranked)


def _sentence(result: ExerciseResult) -> str:
    """Say what happened; for an error in an example, where and which."""
    example = result.counterexample
    if example and "error" in example.yours:
        inputs = given(example)
        return f"{example.expression}{f' with {inputs}' if inputs else ''}: {example.yours['error']}"
    return result.reason


def _trouble_group(
    kind: Trouble, text: str, cases: Mapping[tuple[str, str], Sequence[ExerciseResult]], comments: Mapping[str, str]
) -> TroubleGroup:
    ids = tuple(dict.fromkeys(cluster for lost in cases.values() if (cluster := cluster_id(lost[0]))))
    return TroubleGroup(
        kind.value,
        WORDS[kind],
        clean(text, LONG),
        tuple(
            Case(clean(stem, SHORT), tuple(result.name for result in lost), clean(reason, LONG))
            for (stem, reason), lost in cases.items()
        ),
        ids,
        tuple(comments.get(cluster, "") for cluster in ids),
    )
