"""What the gradebook is told of a submission: a score for each graded cell, a comment for each answer.

``marks`` makes them from the engine's results and the notebook that is kept. It writes nothing.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from autograder.assignment import Assignment
from autograder.feedback_text import WORDS, both, given, points, reached
from autograder.gradebook.release import Release
from autograder.notebook.shown import clean
from autograder.results import ExerciseResult, Results, Verdict

NO_RESPONSE = "No response."
"""nbgrader's own words for an answer that was not touched."""

LONGEST_REASON, LONGEST_COMMENT = 300, 2000
PERSON = "could not be graded automatically. That is the grader's fault, not yours; a person will grade it."


@dataclass(frozen=True)
class Mark:
    """One graded cell: its score, None where a person must find it."""

    auto_score: float | None

    @property
    def needs_person(self) -> bool:
        """Whether a person must grade it."""
        return self.auto_score is None


@dataclass(frozen=True)
class Marks:
    """All scores and comments of one submission, by the ids of cells; a comment of None says nothing."""

    scores: dict[str, Mark] = field(default_factory=dict)
    comments: dict[str, str | None] = field(default_factory=dict)


def marks(
    results: Results,
    release: Release,
    assignment: Assignment,
    missing: frozenset[str] = frozenset(),
    untouched: frozenset[str] = frozenset(),
) -> Marks:
    """Return a submission's scores and comments.

    Args:
        results: The engine's verdicts.
        release: What was handed out; it has the points of each cell.
        assignment: Its exercises.
        missing: The ids of the answers that are not in the submission.
        untouched: The ids of the answers that hold what was handed out.
    """
    most = {cell.grade_id: cell.points for cell in release.cells if cell.graded}
    scores = {name: Mark(score) for name, score in gradebook_scores(results, assignment, most).items()}
    comments: dict[str, str | None] = {}
    for cell in release.cells:
        name = cell.grade_id
        if cell.graded and name not in scores:  # a person reads it, unless there is nothing to read
            nothing = bool(results.unreadable) or name in untouched
            scores[name] = Mark(0.0 if nothing else None)
        if cell.answer or cell.about.get("task"):
            comments[name] = _comment(name, results, release, assignment, (missing, untouched))
    return Marks(scores, comments)


def gradebook_scores(results: Results, assignment: Assignment, most: Mapping[str, float]) -> dict[str, float | None]:
    """Return each exercise's points on the gradebook's scale, whose maximum is fixed; None where a person must grade.

    What an exercise did not require (public edition) counts at the rate of all that was required, so that the sum is the
    whole score, scaled.
    """
    judged = [result for result in results.exercises if result.verdict is not Verdict.COULD_NOT_GRADE]
    required = math.fsum(result.max_score for result in judged)
    rate = math.fsum(result.score for result in judged) / required if required else 1.0
    found: dict[str, float | None] = {}
    for result in results.exercises:
        if result.name not in most:
            continue
        whole = max(float(assignment.exercise[result.name].points), result.max_score)
        share = (result.score + (whole - result.max_score) * rate) / whole
        graded = result.verdict is not Verdict.COULD_NOT_GRADE
        found[result.name] = round(most[result.name] * share, 4) if graded else None
    return found


def _comment(
    name: str, results: Results, release: Release, assignment: Assignment, lost: tuple[frozenset[str], frozenset[str]]
) -> str | None:
    """Return the comment of an answer cell, or None where there is nothing to say."""
    missing, untouched = lost
    if results.unreadable:
        return _cut([f"Nothing could be graded: {results.unreadable}"])
    own = [result for result in results.exercises if release.answer_of.get(result.name) == name]
    blank = all(result.verdict is Verdict.NOT_ATTEMPTED and not result.reason for result in own)
    if blank and name in untouched:
        return NO_RESPONSE
    if blank and name in missing and (own or name in _written(release)):
        return "This cell is not in the submission, and its answer was found nowhere else."
    lines = [line for result in own if (line := _line(result))]
    return _cut([*lines, *_scaled(own, results, assignment)]) or None


def _written(release: Release) -> frozenset[str]:
    """Return the ids of the answers that a person grades."""
    return frozenset(cell.grade_id for cell in release.cells if cell.graded and cell.answer)


def _line(result: ExerciseResult) -> str:
    """Return what is to be said of one exercise, or "" where it is right."""
    if result.verdict is Verdict.COULD_NOT_GRADE:  # its reason is the instructor's: it may tell a hidden input
        return f"{result.title}: {PERSON}"
    if result.verdict in (Verdict.CORRECT, Verdict.NOT_REQUIRED):
        return ""
    said = clean(result.reason, LONGEST_REASON) or f"{WORDS[result.verdict]}."
    return f"{result.title} ({reached(result.score, result.max_score)}): {said}{_example(result)}"


def _example(result: ExerciseResult) -> str:
    """Return the smallest example as a sentence, or "" where there is none with numbers."""
    example = result.counterexample
    if example is None or "error" in example.yours or not example.expected:
        return ""
    name, value = next(iter(example.expected.items()))
    yours, expected = both(example.yours.get(name, "missing"), value)
    inputs = given(example)
    return clean(f" {example.expression}{f' with {inputs}' if inputs else ''}: {name} is {yours}, expected {expected}.", 250)


def _scaled(own: list[ExerciseResult], results: Results, assignment: Assignment) -> list[str]:
    """Say that points were scaled, where not all of an exercise was required."""
    judged = [result for result in own if result.verdict is not Verdict.COULD_NOT_GRADE]
    if all(result.max_score >= assignment.exercise[result.name].points for result in judged):
        return []
    fixed = sum(entry.points for entry in assignment.exercise.values())
    score, required = points(results.score), points(results.max_score)
    words = "Your notebook is the public edition, in which not everything was required"
    return [f"{words}: your {score} of {required} points are scaled to the {fixed} points of this assignment."]


def _cut(lines: list[str]) -> str:
    """Join as many lines as a comment holds, and say how many are left out."""
    kept: list[str] = []
    for index, line in enumerate(lines):
        if sum(len(one) + 1 for one in kept) + len(line) > LONGEST_COMMENT:
            return "\n".join([*kept, f"... and {len(lines) - index} more; your feedback page has them all."])
        kept.append(line)
    return "\n".join(kept)
