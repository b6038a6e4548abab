"""Everything behind one verdict, for an instructor who is asked about it.

``explain`` grades the submission as always, then asks the exercise's checks once more with a witness: which cell was
judged, which checks counted and why the others did not, each question with its hidden inputs, both answers, and how near
the submission is to each known mistake. ``as_text`` writes it down. It is not for students: it shows hidden inputs.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.engine.box import BoxLost
from autograder.engine.collecting import Check
from autograder.engine.examination import Examination
from autograder.engine.grading import Grader
from autograder.engine.transcript import Asked, Witness
from autograder.faults import CouldNotGrade, NotRight
from autograder.feedback_text import WORDS, reached
from autograder.misconceptions.catalogue import PatchError
from autograder.notebook.shown import clean
from autograder.results import ExerciseResult, Results

NEAREST = 5
"""Known mistakes that are listed."""


@dataclass(frozen=True)
class AskedCheck:
    """One check: what it asked, and what came of it.

    Attributes:
        check: The check.
        asked: Its questions.
        outcome: ``passed``, or what was not right, or why it does not count.
        counts: Whether it counts for this submission.
    """

    check: Check
    asked: Sequence[Asked]
    outcome: str
    counts: bool


@dataclass(frozen=True)
class Explanation:
    """Everything behind one verdict.

    Attributes:
        results: All verdicts, as they are written.
        result: The one that is explained.
        place: Which cell was judged, in words.
        cells: What became of the cells that did not run to their end.
        source: The cell's code.
        checks: What each check asked, of what was written: nothing is carried forward here.
        nearest: Known mistakes: the name, how many of its wrong answers are the submission's too, and of how many.
    """

    results: Results
    result: ExerciseResult
    place: str
    cells: Sequence[str]
    source: str
    checks: Sequence[AskedCheck]
    nearest: Sequence[tuple[str, int, int]]


def explain(grader: Grader, path: Path, name: str, exercise: str) -> Explanation:
    """Return what is behind the verdict on one exercise of a submission.

    Raises:
        UnreadableSubmission: There is nothing to explain.
    """
    layout = grader.read(path, name)
    results = grader.grade(path, name)
    result = next(found for found in results.exercises if found.name == exercise)
    with grader.examine(layout) as examination:
        session = examination.session(exercise)
        position = session.places[exercise].position
        cells = [
            f"cell {number}: {session.describe(outcome.error) if outcome.error else outcome.lost}"
            for number, outcome in enumerate(session.outcomes, start=1)
            if outcome.error or outcome.lost
        ]
        checks = [check for check in grader.checks if check.exercise == exercise]
        return Explanation(
            results,
            result,
            "no cell binds it" if position is None else layout.submission.place(position + 1, None) or "the file",
            cells,
            "" if position is None else layout.submission.cells[position].source,
            list(_asked(examination, exercise, checks)),
            _nearest(grader, examination, exercise),
        )


def _asked(examination: Examination, exercise: str, checks: Sequence[Check]) -> Iterator[AskedCheck]:
    session = examination.session(exercise)
    for check in checks:
        try:
            if why_not := examination.why_not(check):
                yield AskedCheck(check, (), f"does not count: {why_not}", counts=False)
                continue
        except BoxLost as lost:
            yield AskedCheck(check, (), f"no answer: {lost.reason}", counts=True)
            continue
        witness = Witness(exercise, examination.assignment, session, examination.setting)
        try:
            check.run(witness)
            outcome = "passed"
        except (NotRight, CouldNotGrade) as problem:
            outcome = str(problem)
        yield AskedCheck(check, witness.asked, outcome, counts=True)


def _nearest(grader: Grader, examination: Examination, exercise: str) -> list[tuple[str, int, int]]:
    try:
        return [entry for entry in grader.namer.compared(exercise, examination) if entry[1]][:NEAREST]
    except (BoxLost, PatchError):
        return []


def as_text(explanation: Explanation) -> str:
    """Return an explanation as text for a terminal, or to keep."""
    return "\n".join(_lines(explanation)) + "\n"


def _lines(explanation: Explanation) -> Iterator[str]:
    results, result = explanation.results, explanation.result
    yield f"{clean(results.submission)}, {result.name}: {WORDS[result.verdict].lower()}, " + reached(
        result.score, result.max_score
    )
    yield f"edition {results.edition}, grader {results.grader}, secret {results.secret_hash}"
    if result.reason:
        yield f"reason: {clean(result.reason, 400)}"
    if result.carried_forward:
        yield f"judged with what is right in place of: {', '.join(result.carried_forward)}"
    names = [" or ".join(mistake.name for mistake in alike) for alike in result.mistakes or ()]
    if result.mistakes is not None:
        yield f"mistake: {', '.join(names) or 'unknown'}"
    for name, shared, own in explanation.nearest:
        yield f"    {name}: {shared} of its {own} wrong answers are given here, too"
    yield from ["", f"judged right after {explanation.place}"]
    yield from [f"    {clean(cell, 300)}" for cell in explanation.cells]
    yield from ["", "the cell", *(f"    {clean(line, 300)}" for line in explanation.source.strip("\n").split("\n"))]
    yield from ["", "the checks, asked of what was written"]
    for one in explanation.checks:
        yield from _check_lines(one)


def _check_lines(one: AskedCheck) -> Iterator[str]:
    weight = "advice" if one.check.advice else f"weight {one.check.weight}"
    yield f"\n{one.check.name} ({weight}): {clean(one.outcome, 300)}"
    yield f"    {one.check.sentence}"
    for asked in one.asked:
        sign = {True: "ok   ", False: "WRONG", None: "     "}[asked.right]
        way = f"   [{asked.way}]" if asked.way else ""
        expected = f"   expected {asked.expected}" if asked.expected else ""
        yield f"    {sign} {clean(asked.question, 200)}{way}"
        yield f"          yours {clean(asked.yours, 200)}{expected}"
