"""Who moves when a class is regraded, and why: two gradings of one submission, compared exercise by exercise."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from autograder.feedback_text import WORDS, points
from autograder.gradebook.written import Written
from autograder.notebook.shown import clean
from autograder.results import ExerciseResult, Results, Verdict

LONGEST = 160
"""Characters of one claim, or reason."""


@dataclass(frozen=True)
class Move:
    """One exercise of one student's whose points change, or would.

    Attributes:
        student: Whose.
        exercise: Which.
        before: Points in the gradebook; None where there are none.
        after: Points by the present checks; None where they could not be found.
        why: What is different, in words.
        held: The points before stay, since they are more.
        manual: What a person has set; it stays, and counts.
    """

    student: str
    exercise: str
    before: float | None
    after: float | None
    why: str
    held: bool = False
    manual: float | None = None

    @property
    def up(self) -> bool:
        """Whether there are more points than before."""
        return (self.after or 0.0) > (self.before or 0.0)


def moved(
    student: str,
    before: Results | None,
    after: tuple[Results, Mapping[str, float | None]],
    kept: Mapping[str, float | None],
    written: Mapping[str, Written],
) -> Iterator[Move]:
    """Yield what changes in a submission.

    Args:
        student: Whose it is.
        before: The results that are written; None where they cannot be read.
        after: The results of the present checks, and their points on the gradebook's scale.
        kept: The points that would be written, which are more where something stays.
        written: What the gradebook holds.
    """
    old = {one.name: one for one in before.exercises} if before else {}
    for now in after[0].exercises:
        if now.name not in kept:
            continue
        had = written[now.name].auto if now.name in written else None
        had = old[now.name].score if had is None and now.name in old and now.name not in written else had
        raw, final = after[1].get(now.name), kept[now.name]
        if _same(had, raw) and _same(had, final):
            continue
        manual = written[now.name].manual if now.name in written else None
        yield Move(student, now.name, had, raw, why(old.get(now.name), now), held=not _same(raw, final), manual=manual)


def _same(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return math.isclose(one, other, abs_tol=1e-6)


def why(before: ExerciseResult | None, after: ExerciseResult) -> str:
    """Return what is different: the checks that pass or fail now, the verdict, the points that can be reached."""
    if after.verdict is Verdict.COULD_NOT_GRADE:
        return f"could not be graded: {clean(after.reason, LONGEST)}"
    if before is None:
        return f"{WORDS[after.verdict].lower()}; no earlier verdict can be read"
    passed = {check.name: check.passed for check in before.checks}
    parts = []
    for check in after.checks:
        if passed.get(check.name) is not check.passed:
            word = "passes" if check.passed else "fails"
            new = " (a new check)" if check.name not in passed else ""
            parts.append(f"{word} now{new}: {clean(check.sentence, LONGEST)}")
    gone = len(passed.keys() - {check.name for check in after.checks})
    if gone and before.checks and after.checks:
        parts.append(f"{gone} check{'' if gone == 1 else 's'} of before {'is' if gone == 1 else 'are'} gone")
    if before.verdict is not after.verdict and not parts:
        reason = f": {clean(after.reason, LONGEST)}" if after.reason else ""
        parts.append(f"was {WORDS[before.verdict].lower()}, now {WORDS[after.verdict].lower()}{reason}")
    weights = {check.name: check.weight for check in before.checks}
    if not parts and before.checks and weights != {check.name: check.weight for check in after.checks}:
        parts.append("its checks have other weights")
    if before.max_score != after.max_score:
        parts.append(f"is worth {points(after.max_score)} points now, was {points(before.max_score)}")
    return "; ".join(parts) or "the gradebook had other points than the results"
