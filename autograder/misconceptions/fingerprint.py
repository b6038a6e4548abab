"""What a program answers to an exercise's checks, in a form that two programs can be compared by.

A ``Fingerprint`` maps each question to what was ``Seen``. ``symptoms`` are those answers that differ from the reference
solution's; ``explain`` finds the known programs whose symptoms account for a student's.
"""

import math
from collections.abc import Mapping, Sequence
from typing import TypeVar

import msgspec

ABSOLUTE = 1e-8
EXACTLY = 1e-6
ROUGHLY = 2e-2


class Seen(msgspec.Struct, frozen=True, array_like=True):
    """One answer: a number or a word, or two where it depends on the order of a set; and how near is the same."""

    values: tuple[float | str, ...]
    within: float = EXACTLY


Fingerprint = Mapping[str, Seen]
Symptoms = dict[str, Seen | None]
Name = TypeVar("Name")


def seen(*values: float | str, within: float = EXACTLY) -> Seen:
    """Return an answer; which of two set orders gave which of two values does not matter."""
    spelled = [value if isinstance(value, str) or math.isfinite(value) else str(value) for value in values]
    found: list[float | str] = []
    for value in sorted(spelled, key=lambda value: (isinstance(value, str), value)):
        if not found or not _same(found[-1], value, within):
            found.append(value)
    return Seen(tuple(found), within)


def _same(one: float | str, other: float | str, within: float) -> bool:
    if isinstance(one, str) or isinstance(other, str):
        return one == other
    return abs(one - other) <= ABSOLUTE + within * max(abs(one), abs(other))


def alike(one: Seen | None, other: Seen | None) -> bool:
    """Return whether two answers are the same."""
    if one is None or other is None:
        return one is other
    pairs = zip(one.values, other.values, strict=False)
    return len(one.values) == len(other.values) and all(_same(x, y, one.within) for x, y in pairs)


def symptoms(found: Fingerprint, reference: Fingerprint, questions: Sequence[str]) -> Symptoms:
    """Return the answers to ``questions`` that are not the reference solution's."""
    return {key: found.get(key) for key in questions if not alike(found.get(key), reference.get(key))}


def explain(
    student: Fingerprint, reference: Fingerprint, known: Mapping[Name, Symptoms], facets: Mapping[str, str]
) -> list[list[Name]]:
    """Return the known programs whose symptoms together are the student's; for each, all that are like it.

    A known mistake is there when everything that it makes wrong is wrong in the same manner; those found must between
    them account for all that is wrong, else nothing is named. Two mistakes in one facet spoil each other's answers, so
    that what looks like a sum of two is most likely a third: of each facet, one mistake is named.

    Args:
        student: The student's answers.
        reference: The reference solution's.
        known: The symptoms of each known program.
        facets: What is compared: the questions, each with the part of the exercise that it is about.
    """
    questions = list(facets)
    wrong = symptoms(student, reference, questions)
    there: dict[Name, frozenset[str]] = {}
    for name, every in known.items():
        own = {key: value for key, value in every.items() if key in facets}
        if own and all(key in wrong and alike(wrong[key], value) for key, value in own.items()):
            there[name] = frozenset(own)
    largest = [keys for keys in there.values() if not any(keys < other for other in there.values())]
    if not largest or frozenset().union(*largest) != wrong.keys():
        return []
    touched = [{facets[key] for key in keys} for keys in set(largest)]
    if sum(map(len, touched)) > len(set().union(*touched)):
        return []
    order = {key: number for number, key in enumerate(questions)}
    groups = sorted(set(largest), key=lambda keys: sorted(order[key] for key in keys))
    return [[name for name, keys in there.items() if keys == group] for group in groups]
