"""Puts together the submissions that made the same mistake, so that one comment reaches all of them.

``cluster_id`` names the mistake of one exercise: ``value_mul.overwrites_both_gradients`` where it has a name,
``value_exp.unknown-3fa2c1`` where it has none. The name says nothing of the submission: it is the same for all that made
the mistake, this year and next.
"""

import hashlib
import re
from collections.abc import Iterable

from autograder.feedback_text import number
from autograder.results import UNKNOWN, ExerciseResult, Verdict
from autograder.trouble import trouble, without_place

PLAIN = re.compile(r"[A-Za-z]\w{0,99}", re.ASCII)
LONGEST = 120
"""Characters of an id; one that names more mistakes ends in a hash of them."""


def cluster_id(result: ExerciseResult) -> str | None:
    """Return the name of what is wrong with an exercise, or None where nothing is, or nothing was attempted.

    Where mistakes are known, it is their names: joined by ``+`` where there are several, by ``-or-`` where they cannot be
    told apart. Else it is the kind of trouble, or ``unknown``, and a hash: of the smallest example and what was answered
    where there is one, else of the reason without the place.
    """
    if result.verdict not in (Verdict.WRONG, Verdict.PARTLY_CORRECT):
        return None
    exercise = result.name if PLAIN.fullmatch(result.name) else f"exercise-{_hash([result.name])}"
    if result.mistakes:
        groups = sorted("-or-".join(sorted(mistake.name for mistake in alike)) for alike in result.mistakes)
        return f"{exercise}.{_short(groups)}"
    example, kind = result.counterexample, trouble(result)
    content = [without_place(result.reason)]
    if example:
        answers = sorted((name, without_place(number(value))) for name, value in example.yours.items())
        content = [example.expression, *(text for answer in answers for text in answer)]
    return f"{exercise}.{kind.value if kind else UNKNOWN}-{_hash(content)}"


def _short(groups: list[str]) -> str:
    """Join names; what is too long or no plain name ends in a hash."""
    whole = "+".join(groups)
    plain = all(PLAIN.fullmatch(name) for group in groups for name in group.split("-or-"))
    if plain and len(whole) <= LONGEST:
        return whole
    first = re.split(r"-or-", groups[0])[0]
    return f"{first}-and-more-{_hash(groups)}" if PLAIN.fullmatch(first) else f"{UNKNOWN}-{_hash(groups)}"


def _hash(parts: Iterable[str]) -> str:
    """Return a short name for texts; eight figures, of which a class of thousands has no two alike by chance."""
    joined = "\0".join(parts).encode("utf-8", "backslashreplace")
    return hashlib.sha256(joined).hexdigest()[:8]
