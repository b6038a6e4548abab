"""From checks to a verdict: which checks count for a submission, run them, and say what comes of it.

``judge`` does this for one exercise. A check that is about something the student did not need and did not write leaves
the points that can be reached; what was never written is never called wrong.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from msgspec.structs import replace

from autograder.assignment import Exercise
from autograder.check import CouldNotGrade, NotRight
from autograder.engine.box import BoxLost
from autograder.engine.collecting import Check
from autograder.engine.session import Session
from autograder.engine.student import Student
from autograder.engine.worker import WorkerUnavailable
from autograder.notebook.editions import Place
from autograder.results import CheckResult, ExerciseResult, Verdict


@dataclass(frozen=True)
class Standing:
    """What the whole submission says about a single exercise.

    Attributes:
        any_method: Some method of ``Value`` was written; without one, what the notebook gives earns nothing.
        finite_loss: The loss cell yields a finite loss, so that what is missing was not required.
    """

    any_method: bool = False
    finite_loss: bool = False


def judge(
    name: str, exercise: Exercise, checks: Sequence[Check], session: Session, student: Student, standing: Standing
) -> ExerciseResult:
    """Return the verdict on one exercise."""
    result = ExerciseResult(name, exercise.title, Verdict.NOT_ATTEMPTED, 0.0, float(exercise.points))
    place = session.places[name]
    try:
        written = _written(name, exercise, place, session, standing)
        if not written:
            return _absent(result, exercise, session, standing)
        counting = [check for check in checks if _counts(check, exercise, written, session.layout.edition)]
        return _run(result, exercise, counting, checks, student, session)
    except BoxLost as lost:
        return replace(result, verdict=Verdict.WRONG, reason=_place_of(session, name) or f"No answer: {lost.reason}.")
    except (CouldNotGrade, WorkerUnavailable) as fault:
        return replace(result, verdict=Verdict.COULD_NOT_GRADE, max_score=0.0, reason=str(fault))
    except Exception as fault:  # noqa: BLE001 - a check's own bug is the grader's fault, and costs this exercise's verdict only
        reason = f"a check failed by itself: {type(fault).__name__}: {fault}"
        return replace(result, verdict=Verdict.COULD_NOT_GRADE, max_score=0.0, reason=reason)


def _written(name: str, exercise: Exercise, place: Place, session: Session, standing: Standing) -> set[str]:
    """Return what there is to judge: methods, or the answer's name; the empty set where nothing was attempted."""
    if place.position is None or place.stub:
        return set()
    if exercise.methods:
        methods = session.written_methods(name)
        if not standing.any_method or not (methods & {*exercise.methods, *exercise.given}):
            return set()
        return methods
    if session.layout.edition == "public" and exercise.needs_value and not standing.any_method:
        return set()
    return {exercise.answer}


def _counts(check: Check, exercise: Exercise, written: set[str], edition: str) -> bool:
    """Return whether a check counts, or gives its advice, for what was written."""
    if check.edition not in ("", edition):
        return False
    if edition == "public" and check.method:
        return check.method in written
    return True


def _absent(result: ExerciseResult, exercise: Exercise, session: Session, standing: Standing) -> ExerciseResult:
    """The verdict on an exercise that was not written."""
    if session.layout.edition == "public" and standing.finite_loss and (exercise.methods or exercise.needs_value):
        reason = "Your loss did not need it, so it costs nothing."
        return replace(result, verdict=Verdict.NOT_REQUIRED, max_score=0.0, reason=reason)
    return replace(result, reason=_place_of(session, result.name))


def _run(
    result: ExerciseResult,
    exercise: Exercise,
    counting: Sequence[Check],
    every: Sequence[Check],
    student: Student,
    session: Session,
) -> ExerciseResult:
    outcomes: list[CheckResult] = []
    advice: list[str] = []
    first: NotRight | None = None
    lost = ""
    for check in counting:
        problem: NotRight | None = None
        try:
            if lost:
                raise NotRight(lost)
            check.run(student)
        except NotRight as error:
            problem = error
            lost = lost or (str(error) if error.lost else "")
        if check.advice:
            advice += [check.sentence] if problem else []
            continue
        first = first or problem
        outcomes.append(CheckResult(check.name, check.sentence, check.weight, problem is None, str(problem or "")))
    outcomes = _without_given(outcomes, counting, exercise, session, student)
    total = sum(check.weight for check in every if not check.advice and check.edition in ("", session.layout.edition))
    reachable, reached = (sum(o.weight for o in outcomes if o.passed or all_) for all_ in (True, False))
    if not reachable:
        raise CouldNotGrade(f"{result.name}: no check counts for what was written")
    share = Fraction(exercise.points, total)
    verdict = Verdict.CORRECT if reached == reachable else (Verdict.PARTLY_CORRECT if reached else Verdict.WRONG)
    return replace(
        result,
        verdict=verdict,
        score=_points(share * reached),
        max_score=_points(share * reachable),
        checks=tuple(outcomes),
        counterexample=first.counterexample if first else None,
        reason=_reason(session, result.name, first),
        advice=tuple(advice),
        hint=exercise.hints[0] if exercise.hints and verdict is not Verdict.CORRECT else "",
    )


def _without_given(
    outcomes: list[CheckResult], counting: Sequence[Check], exercise: Exercise, session: Session, student: Student
) -> list[CheckResult]:
    """Leave out passed checks of given methods where the exercise's own method was not written (public edition)."""
    if session.layout.edition != "public" or not exercise.given:
        return outcomes
    if set(exercise.methods) & session.written_methods(student.exercise):
        return outcomes
    given = {check.name for check in counting if check.method in exercise.given}
    return [outcome for outcome in outcomes if not (outcome.name in given and outcome.passed)]


def _reason(session: Session, name: str, problem: NotRight | None) -> str:
    """Say why it is not right: what became of its own cell, if that explains it, and what the check saw."""
    if problem is None:
        return ""
    trouble = _place_of(session, name)
    return f"{trouble} {problem}" if trouble else str(problem)


def _place_of(session: Session, name: str) -> str:
    """Say what became of the exercise's own cell, or "" where it ran to its end."""
    trouble = session.trouble(name)
    if trouble is None:
        return ""
    number, outcome = trouble
    if outcome.error:
        return f"The cell of this exercise stopped with {session.describe(outcome.error)}."
    cell = session.layout.submission.place(number, None)
    return f"The cell of this exercise ({cell}) does not count: {outcome.lost}."


def _points(share: Fraction) -> float:
    return round(float(share), 4)
