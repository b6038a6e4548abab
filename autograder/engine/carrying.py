"""Error carried forward: one mistake costs one exercise.

Everything is judged as written first. ``carry_forward`` then replaces what failed by the reference's, one exercise after
another, and judges what else failed as it was written: what is right then failed for the other's sake alone. Each exercise
that stays wrong is judged once more with all others of its kind replaced; the better verdict stands and says what was
carried. The methods of the exercise that is judged are never replaced. Where the class does not take the reference's
methods, or they do not work in it, nothing is carried.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import ExitStack

from msgspec.structs import replace

from autograder.assignment import Assignment
from autograder.engine.box import BoxLost
from autograder.engine.circles import at_fault
from autograder.engine.collecting import Check
from autograder.engine.examination import Examination
from autograder.engine.graft_testing import works
from autograder.engine.grafts import Graft, answered_by_functions, reference_graft
from autograder.engine.judging import judge
from autograder.engine.roots import find_roots
from autograder.results import ExerciseResult, Mistake, Verdict

FAILED = (Verdict.WRONG, Verdict.PARTLY_CORRECT)

Name = Callable[[str, Examination], tuple[tuple[Mistake, ...], ...] | None]
"""Names the mistakes of an exercise, in a submission where what else is wrong has been repaired."""
Answers = tuple[str, ...]
"""Methods and functions that are not right or not there."""

NOTE = "The reference's methods do not work in this class, so that nothing could be carried forward."


def may_gain(assignment: Assignment, name: str) -> bool:
    """Return whether an exercise can fail for another one's sake."""
    entry = assignment.exercise[name]
    return bool(entry.methods or entry.needs_value or entry.uses)


def carry_forward(
    results: dict[str, ExerciseResult], examination: Examination, checks: Sequence[Check], name_mistakes: Name
) -> dict[str, ExerciseResult]:
    """Return the verdicts, better where an exercise failed for another one's sake, with the mistakes named.

    Args:
        results: The verdicts on what was written, by exercise; of those that ``may_gain``, nothing is shown yet.
        examination: The submission.
        checks: All checks of the assignment.
        name_mistakes: Names the mistakes of an exercise that stays wrong.
    """
    if not any(result.verdict in FAILED for result in results.values()):
        return results
    return _Carrying(results, examination, checks, name_mistakes).carried()


class _Carrying:
    """One submission in which something failed."""

    def __init__(
        self, results: dict[str, ExerciseResult], examination: Examination, checks: Sequence[Check], name_mistakes: Name
    ) -> None:
        self._results = results
        self._examination = examination
        self._checks = checks
        self._name_mistakes = name_mistakes
        self._entries = examination.assignment.exercise
        self._failed = [name for name, result in results.items() if result.verdict in FAILED]
        self._never_run = {name for name in self._failed if self._has_never_run(name)}
        self._broken = dict(self._what_is_broken())

    def carried(self) -> dict[str, ExerciseResult]:
        may_run = [name for name in self._failed if name not in self._never_run]
        helpable = [name for name in may_run if may_gain(self._examination.assignment, name)]
        alone = [name for name in helpable if self._must_be_tried(name)]
        shared = sorted((name for name in helpable if name not in alone), key=lambda name: not self._is_backward(name))
        # What nothing else can help is a root; like what was never written, it is replaced from the start.
        missing = [name for name in self._broken if name not in self._failed or name not in helpable]
        found = find_roots(shared, missing, self._right_with)
        carried = {**self._results, **found.settled}
        for name in self._failed:
            if name in helpable and name not in found.settled:
                # Where several are wrong, one of them may need what is right only beside another: a circle.
                needed = self._broken if len(found.names) > 1 else missing
                candidates = {*found.names, *alone} if name in alone else {*needed}
                others = {other: self._broken[other] for other in self._broken if other in candidates and other != name}
                carried[name] = self._judged_again(name, others)
            elif name in self._never_run:
                carried[name] = replace(self._as_written(name), mistakes=())
            elif name not in helpable:
                carried[name] = self._named(self._results[name], self._examination)
        helped = [name for name in helpable if self._entries[name].methods and self._is_better(carried[name])]
        if any(name not in found.settled for name in helped):  # what one repair has settled is in no circle
            for name in self._at_fault(helped, carried):
                carried[name] = self._named(self._as_written(name), self._examination)
        return {name: _told(result, carried) for name, result in carried.items()}

    def _has_never_run(self, name: str) -> bool:
        """Whether nothing of an exercise was there to judge, nor will be, whatever is put in another one's place."""
        nothing = bool(self._entries[name].methods) and not self._results[name].checks
        return nothing and self._examination.session(name).never_runs(name)

    def _must_be_tried(self, name: str) -> bool:
        """The public notebook gives softmax and the loss: they earn nothing where what they need was not even tried."""
        return self._entries[name].needs_value and self._examination.layout.edition == "public"

    def _is_backward(self, name: str) -> bool:
        return "backward" in self._entries[name].methods

    def _is_better(self, result: ExerciseResult) -> bool:
        return result.score > self._results[result.name].score

    def _own_checks(self, name: str) -> list[Check]:
        return [check for check in self._checks if check.exercise == name]

    def _as_written(self, name: str) -> ExerciseResult:
        return judge(name, self._examination, self._own_checks(name))

    def _named(self, result: ExerciseResult, examination: Examination) -> ExerciseResult:
        return replace(result, mistakes=self._name_mistakes(result.name, examination))

    def _what_is_broken(self) -> Iterator[tuple[str, Answers]]:
        """Yield the methods and functions that are not right or not there, by exercise, damaged given ones among them."""
        about = {check.name: check.method for check in self._checks}
        used = {name for entry in self._entries.values() for name in entry.uses}
        for name, result in self._results.items():
            entry = self._entries[name]
            methods = {*entry.methods} | ({entry.answer} if entry.needs_value or name in used else set())
            if result.verdict is Verdict.CORRECT:
                methods -= self._examination.written(name)
            damaged = {about.get(check.name, "") for check in result.checks if not check.passed}
            if methods | damaged & {*entry.given}:
                yield name, tuple(sorted(methods | damaged & {*entry.given}))

    def _graft(self, judged: Collection[str], others: Mapping[str, Answers]) -> Graft | None:
        """Return what takes the place of all that else is not right, or None where nothing does."""
        entries = [self._entries[name] for name in judged]
        own = {answer for entry in entries for answer in (*entry.methods, entry.answer)}
        own |= {answer for name in judged for answer in self._broken.get(name, ())}
        met = [answers for other, answers in others.items() if any(self._may_meet(other, name) for name in judged)]
        answers = {answer for several in met for answer in several} - own
        # Only the public notebook's loss is computed by another answer; nll itself is a function of probabilities.
        may = any(map(self._must_be_tried, judged))
        functions = answers & answered_by_functions(self._examination.assignment) if may else set()
        methods = answers - {entry.answer for entry in self._entries.values()}
        replaced = {self._entries[other].answer for name in judged for other in self._entries[name].uses} & answers
        given = {method for name in judged for method in self._entries[name].given}
        assignment = self._examination.assignment
        return reference_graft(assignment, methods, functions, replaced=replaced, judged=own | given)

    def _may_meet(self, other: str, name: str) -> bool:
        """Whether what answers one exercise is there when another one is judged: a class may be written in stages."""
        there = self._examination.session(name).places[other].position
        return not self._entries[other].cell or there is None or there == self._stage(name)

    def _can_go_backward(self, name: str) -> bool:
        """Whether the class has a backward pass yet, of the student's own or of the reference's, when this is judged."""
        own = [other for other in self._entries if self._is_backward(other)]
        return any(self._may_meet(other, name) for other in own)

    def _stage(self, name: str) -> int | None:
        """Return the position of the class that is in force when an exercise is judged, where it is written in stages."""
        places = self._examination.session(name).places
        here = places[name].position
        stages = {places[one].position for one, entry in self._entries.items() if entry.cell}
        return max((stage for stage in stages if stage is not None and here is not None and stage <= here), default=None)

    def _right_with(self, replaced: Sequence[str], judged: Sequence[str]) -> dict[str, ExerciseResult]:
        """Judge several exercises with others replaced; return the verdicts on those that are right."""
        others = {name: self._broken.get(name, ()) for name in replaced}  # what nothing uses is replaced nowhere
        graft = self._graft(judged, others)
        if graft is None:
            return {}
        with self._examination.with_graft(graft) as repaired:
            repaired.session(judged[0]).together = judged
            if not self._works(judged, repaired, graft):
                return {}
            found = [judge(name, repaired, self._own_checks(name), showing=False) for name in judged]
        carried = _replaced(others, graft)
        return {
            result.name: replace(result, carried_forward=carried) for result in found if result.verdict is Verdict.CORRECT
        }

    def _works(self, judged: Sequence[str], repaired: Examination, graft: Graft) -> bool:
        """Whether what was put in works; nothing can be tried with a backward pass that is in question, or not there yet."""
        try:
            return (
                not all(map(self._can_go_backward, judged))
                or any(map(self._is_backward, judged))
                or works(repaired.session(judged[0]), judged[0], graft)
            )
        except BoxLost:
            return False

    def _judged_again(self, name: str, others: Mapping[str, Answers]) -> ExerciseResult:
        """Return the better of the verdict on what was written and the one with others replaced."""
        graft, result = self._graft([name], others), self._as_written(name)
        if graft is None:
            return self._named(result, self._examination)
        with self._examination.with_graft(graft) as repaired:
            if not self._works([name], repaired, graft):
                return self._named(replace(result, reason=f"{result.reason} {NOTE}".strip()), self._examination)
            again = judge(name, repaired, self._own_checks(name))
            if again.verdict in FAILED:
                mistakes = self._name_mistakes(name, repaired)
                result, again = replace(result, mistakes=mistakes), replace(again, mistakes=mistakes)
        if again.verdict is Verdict.COULD_NOT_GRADE or again.score < result.score:
            return result
        if again.score == result.score and again.counterexample == result.counterexample:
            return result  # what is wrong shows in the student's own notebook, too
        return replace(again, carried_forward=_replaced(others, graft))

    def _at_fault(self, helped: Sequence[str], carried: Mapping[str, ExerciseResult]) -> list[str]:
        """Return the exercises that were helped by others that were helped by them, one of each circle."""
        right = [name for name in helped if carried[name].verdict not in FAILED]

        def fails(name: str, replaced: Collection[str]) -> bool:
            wrong = {other: self._broken[other] for other in self._broken if other not in helped or other in replaced}
            graft = self._graft([name], {other: answers for other, answers in wrong.items() if other != name})
            if graft is None:
                return True  # as it was written, with nothing replaced, it has failed
            if graft.methods not in repaired:
                repaired[graft.methods] = open_ones.enter_context(self._examination.with_graft(graft))
            again = judge(name, repaired[graft.methods], self._own_checks(name), showing=False)
            return again.score < carried[name].score

        repaired: dict[tuple[str, ...], Examination] = {}
        with ExitStack() as open_ones:
            return at_fault(helped, right, fails)


def _replaced(others: Mapping[str, Answers], graft: Graft) -> tuple[str, ...]:
    """Return the exercises of which something was replaced."""
    return tuple(other for other in others if {*others[other]} & {*graft.methods, *graft.functions, *graft.replaced})


def _told(result: ExerciseResult, final: Mapping[str, ExerciseResult]) -> ExerciseResult:
    """Name of what was carried only what is wrong in the end; where nothing is, what was missing."""
    causes = list(result.carried_forward)
    for name in causes:  # what was itself right with others replaced passes the blame on
        causes += [other for other in final[name].carried_forward if other not in causes and other != result.name]
    missing = {name for name in causes if final[name].verdict is Verdict.NOT_ATTEMPTED}
    wrong = tuple(
        name
        for name in final
        if name in causes and (final[name].verdict in FAILED or (name in missing and name.endswith("_backward")))
    )
    return replace(result, carried_forward=wrong or result.carried_forward)
