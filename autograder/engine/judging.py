"""From checks to a verdict: run those that count for a submission, and say what comes of it.

``judge`` does this for one exercise. A check that is about something the student did not write leaves the points that can
be reached in the public edition; what was never written is never called wrong.
"""

from collections.abc import Sequence
from fractions import Fraction

from msgspec.structs import replace

from autograder.engine.box import BoxLost
from autograder.engine.collecting import Check
from autograder.engine.examination import Examination
from autograder.engine.illustrating import illustrate
from autograder.engine.session import Session
from autograder.engine.student import Student
from autograder.engine.worker import WorkerUnavailable
from autograder.faults import CouldNotGrade, NotRight
from autograder.illustration import Illustration
from autograder.notebook.misspelt import misspelt
from autograder.notebook.shown import clean
from autograder.results import CheckResult, ExerciseResult, Verdict


def judge(name: str, examination: Examination, checks: Sequence[Check], *, showing: bool = True) -> ExerciseResult:
    """Return the verdict on one exercise.

    Args:
        name: The exercise.
        examination: The submission.
        checks: All checks of the exercise.
        showing: What is not right is made small and illustrated; without it, only verdict and points are known.
    """
    exercise = examination.assignment.exercise[name]
    result = ExerciseResult(name, exercise.title, Verdict.NOT_ATTEMPTED, 0.0, float(exercise.points))
    try:
        return _Judgement(result, examination, checks, showing=showing).verdict()
    except BoxLost as lost:
        reason = _trouble(examination.session(name), name) or f"No answer: {lost.reason}."
        return replace(result, verdict=Verdict.WRONG, reason=reason)
    except (CouldNotGrade, WorkerUnavailable) as fault:
        return replace(result, verdict=Verdict.COULD_NOT_GRADE, max_score=0.0, reason=str(fault))
    except Exception as fault:  # noqa: BLE001 - a check's own bug is the grader's fault and costs one verdict only
        reason = f"a check failed by itself: {type(fault).__name__}: {fault}"
        return replace(result, verdict=Verdict.COULD_NOT_GRADE, max_score=0.0, reason=reason)


class _Judgement:
    """The verdict on one exercise in the making."""

    def __init__(self, result: ExerciseResult, examination: Examination, checks: Sequence[Check], *, showing: bool) -> None:
        self._showing = showing
        self._result = result
        self._examination = examination
        self._exercise = examination.assignment.exercise[result.name]
        self._edition = examination.layout.edition
        self._checks = [check for check in checks if check.edition in ("", self._edition)]
        self._first: NotRight | None = None
        self._advice: list[str] = []

    def verdict(self) -> ExerciseResult:
        written = self._examination.written(self._result.name)
        if not written:
            return self._absent()
        student = self._examination.student(self._result.name)
        student.has_example = not self._showing
        if self._exercise.methods and not written & set(self._exercise.methods):
            return self._given_alone(student)
        counting = [check for check in self._checks if not self._examination.why_not(check)]
        return self._told(self._run(counting, student))

    def _absent(self) -> ExerciseResult:
        """The verdict on an exercise that was not written, or whose cell did not get as far as to bind it."""
        name, session = self._result.name, self._examination.session(self._result.name)
        exercise, trouble = self._exercise, _trouble(session, name) or self._misspelt()
        place = session.places[name]
        attempted = place.position is not None and not place.stub and bool(_trouble(session, name))
        if self._edition == "public" and exercise.needs_value and not self._examination.any_method:
            return self._result  # the notebook gives it; nothing was written that it could work with
        if attempted and (not exercise.methods or self._examination.layout.mentions(place.position, exercise.methods)):
            hints = self._exercise.hints
            shown = self._illustration()
            return replace(self._result, verdict=Verdict.WRONG, reason=trouble, hints=hints, illustration=shown)
        return replace(self._result, reason=trouble, illustration=self._illustration() if trouble else None)

    def _given_alone(self, student: Student) -> ExerciseResult:
        """The exercise's own method was not written: what the notebook gives earns nothing, but damage to it costs."""
        given = [check for check in self._checks if check.method in self._exercise.given]
        outcomes = [outcome for outcome in self._run(given, student) if not outcome.passed]
        return self._told(outcomes) if outcomes else self._absent()

    def _run(self, counting: Sequence[Check], student: Student) -> list[CheckResult]:
        """Run checks; answers that are known to be right need not be looked at once more."""
        foresight, answers = self._examination.setting.foresight, student.answers_are
        if foresight is None or answers is None:
            return self._looked_at(counting, student)
        key: tuple[bytes | str, ...] = (self._result.name, self._edition, answers, *(check.name for check in counting))
        asked = student.questions_asked
        if key in foresight.right:
            self._advice += foresight.right[key]
            return [
                CheckResult(check.name, check.sentence, check.weight, passed=True) for check in counting if not check.advice
            ]
        outcomes = self._looked_at(counting, student)
        if all(outcome.passed for outcome in outcomes) and student.questions_asked == asked:
            foresight.right[key] = tuple(self._advice)
        return outcomes

    def _looked_at(self, counting: Sequence[Check], student: Student) -> list[CheckResult]:
        """Run checks; once no answer comes, the rest of them would only take more time."""
        outcomes: list[CheckResult] = []
        lost = ""
        for check in counting:
            problem: NotRight | None = None
            try:
                if lost:
                    raise NotRight(lost)
                _run(check, student)
            except NotRight as error:
                problem = error
                student.has_example = not check.advice or student.has_example
                lost = lost or (str(error) if error.lost else "")
            if check.advice:
                self._advice += [check.sentence] if problem else []
                continue
            self._first = self._first or problem
            reason = str(problem) if problem and problem is self._first else ""  # others were not made fit to be shown
            outcomes.append(CheckResult(check.name, check.sentence, check.weight, problem is None, reason))
        return outcomes

    def _told(self, outcomes: list[CheckResult]) -> ExerciseResult:
        """Return the verdict that the outcomes add up to."""
        total = sum(check.weight for check in self._checks if not check.advice)
        reachable = sum(outcome.weight for outcome in outcomes) if self._edition == "public" else total
        passed = {outcome.name for outcome in outcomes if outcome.passed}
        own = any(check.name in passed and check.method not in self._exercise.given for check in self._checks)
        reached = sum(outcome.weight for outcome in outcomes if outcome.passed) if own else 0  # what was given earns nothing
        if not reachable:
            raise CouldNotGrade("no check counts for what was written")
        share = Fraction(self._exercise.points, total)
        verdict = Verdict.CORRECT if reached == reachable else (Verdict.PARTLY_CORRECT if reached else Verdict.WRONG)
        return replace(
            self._result,
            verdict=verdict,
            score=round(float(share * reached), 4),
            max_score=round(float(share * reachable), 4),
            checks=tuple(outcomes),
            counterexample=self._first.counterexample if self._first else None,
            reason=self._reason(),
            advice=tuple(self._advice),
            hints=() if verdict is Verdict.CORRECT else self._exercise.hints,
            illustration=None if verdict is Verdict.CORRECT else self._illustration(),
        )

    def _illustration(self) -> Illustration | None:
        """Return what there is to show; a fault of the picture's is no fault of the verdict's."""
        if not self._showing:
            return None
        try:
            return illustrate(self._result.name, self._examination, self._first)
        except Exception:  # noqa: BLE001 - a verdict without a picture is worth more than none
            return None

    def _reason(self) -> str:
        """Say why it is not right: what became of its own cell, if that explains it, and what the check saw."""
        if self._first is None or not self._showing:
            return ""
        trouble = _trouble(self._examination.session(self._result.name), self._result.name)
        return " ".join(part for part in (trouble, self._misspelt(), str(self._first)) if part)

    def _misspelt(self) -> str:
        """Say which method has a name that Python does not look for, or ""."""
        if not self._exercise.methods:
            return ""
        session, entries = self._examination.session(self._result.name), self._examination.assignment.exercise
        position = session.places[self._result.name].position
        definition = None if position is None else session.layout.definition_before("Value", position)
        known = {method for entry in entries.values() for method in (*entry.methods, *entry.given)}
        found = misspelt(definition, self._exercise.methods, known).items()
        return " ".join(f"`Value` has no `{name}`; did you mean it by `{clean(odd, 60)}`?" for name, odd in found)


def _run(check: Check, student: Student) -> None:
    """Run a check.

    Raises:
        CouldNotGrade: It compared nothing: that is an error of the grader, not a pass.
    """
    before = student.compared
    student.alone = False
    try:
        check.run(student)
    except NotRight:
        if not student.record_alone():
            raise
        check.run(student)  # what is wrong will be shown
    finally:
        student.alone = True
    if student.compared == before:
        raise CouldNotGrade(f"{check.name} compares nothing; ask the student's code for something, or remove the check")


def _trouble(session: Session, name: str) -> str:
    """Say what became of the exercise's own cell, or "" where it ran to its end."""
    trouble = session.trouble(name)
    if trouble is None:
        return ""
    number, outcome = trouble
    if outcome.error:
        return f"The cell of this exercise stopped with {session.describe(outcome.error)}."
    cell = session.layout.submission.place(number, None)
    return f"The cell of this exercise{f' ({cell})' if cell else ''} does not count: {outcome.lost}."
