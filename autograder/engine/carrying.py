"""Error carried forward: one mistake costs one exercise.

Everything is judged as written first. ``carry_forward`` then judges each exercise that failed once more, with every other
failed or absent method replaced by the reference's; the better verdict stands and says what was carried. The methods of
the exercise that is judged are never replaced. Where the class does not take the reference's methods, or they do not work
in it, nothing is carried.
"""

from collections.abc import Callable, Collection, Sequence
from contextlib import ExitStack

from msgspec.structs import replace

from autograder.assignment import Assignment
from autograder.engine.box import BoxLost
from autograder.engine.circles import at_fault
from autograder.engine.collecting import Check
from autograder.engine.examination import Examination
from autograder.engine.grafts import Graft, answered_by_functions, reference_graft
from autograder.engine.judging import judge
from autograder.engine.replies import Evaluations, number
from autograder.engine.session import Session
from autograder.expect import float_reference
from autograder.expect.tolerance import are_close
from autograder.expression.program import Program
from autograder.expression.tracing import trace
from autograder.results import ExerciseResult, Mistake, Verdict

FAILED = (Verdict.WRONG, Verdict.PARTLY_CORRECT)
SELF_TEST_POINT = (1.5, -0.5)
SELF_TESTS: dict[str, Program] = {
    "__add__": trace(lambda a, b: a + b),
    "__radd__": trace(lambda a: 2 + a),
    "__mul__": trace(lambda a, b: a * b),
    "__rmul__": trace(lambda a: 2 * a),
    "__neg__": trace(lambda a: -a),
    "__sub__": trace(lambda a, b: a - b),
    "__rsub__": trace(lambda a: 2 - a),
    "__pow__": trace(lambda a: a**3),
    "__truediv__": trace(lambda a, b: a / b),
    "__rtruediv__": trace(lambda a: 2 / a),
    "exp": trace(lambda a: a.exp()),
    "log": trace(lambda a: a.log()),
}
"""What a replaced method must be able to do in the student's class before anything is judged with it."""


Name = Callable[[str, Examination], tuple[tuple[Mistake, ...], ...] | None]
"""Names the mistakes of an exercise, in a submission where what else is wrong has been repaired."""


def carry_forward(
    results: dict[str, ExerciseResult], examination: Examination, checks: Sequence[Check], name_mistakes: Name
) -> dict[str, ExerciseResult]:
    """Return the verdicts, better where an exercise failed for another one's sake, with the mistakes named.

    Args:
        results: The verdicts on what was written, by exercise.
        examination: The submission.
        checks: All checks of the assignment.
        name_mistakes: Names the mistakes of an exercise that stays wrong.
    """
    if not any(result.verdict in FAILED for result in results.values()):
        return results
    broken = _broken(results, examination, checks)
    carried = dict(results)
    for name, result in results.items():
        if result.verdict not in FAILED:
            continue
        others = _others(name, broken, results, examination)
        graft = _graft(name, others, broken, examination)
        if graft and _may_gain(examination.assignment, result):
            own_checks = [check for check in checks if check.exercise == name]
            replaced = [other for other in others if {*others[other]} & {*graft.methods, *graft.functions}]
            carried[name] = _judged_again(result, examination, own_checks, graft, replaced, name_mistakes)
        else:
            carried[name] = replace(result, mistakes=name_mistakes(name, examination))
    for name in _at_fault(results, carried, broken, examination, checks):
        carried[name] = replace(results[name], mistakes=name_mistakes(name, examination))
    return {name: _told(result, carried) for name, result in carried.items()}


def _others(
    name: str, broken: dict[str, tuple[str, ...]], results: dict[str, ExerciseResult], examination: Examination
) -> dict[str, tuple[str, ...]]:
    """Return what else is not right, by exercise."""
    entry = examination.assignment.exercise[name]
    others = {other: answers for other, answers in broken.items() if other != name}
    if entry.needs_value and examination.layout.edition == "public":
        # The public notebook gives softmax and the loss: they earn nothing where what they need was not even tried.
        others = {other: answers for other, answers in others.items() if results[other].verdict in FAILED}
    return others


def _graft(
    name: str, others: dict[str, tuple[str, ...]], broken: dict[str, tuple[str, ...]], examination: Examination
) -> Graft | None:
    """Return what takes the place of all that else is not right, or None where nothing does."""
    entries = examination.assignment.exercise
    own = {*entries[name].methods, *broken.get(name, ())}
    answers = {answer for answers in others.values() for answer in answers} - own
    # Only the public notebook's loss is computed by another answer; nll itself is a function of probabilities.
    may = examination.layout.edition == "public" and entries[name].needs_value
    functions = answers & answered_by_functions(examination.assignment) if may else set()
    methods = answers - {entry.answer for entry in entries.values()}
    return reference_graft(examination.assignment, methods, functions, judged=own | {*entries[name].given})


def _at_fault(
    results: dict[str, ExerciseResult],
    carried: dict[str, ExerciseResult],
    broken: dict[str, tuple[str, ...]],
    examination: Examination,
    checks: Sequence[Check],
) -> list[str]:
    """Return the exercises that were helped by others that were helped by them, the first of each circle."""
    entries = examination.assignment.exercise
    helped = [name for name, result in carried.items() if entries[name].methods and result.score > results[name].score]
    whole = {name for name in helped if carried[name].verdict not in FAILED}

    def fails(name: str, paying: Collection[str]) -> bool:
        wrong = {other: answers for other, answers in broken.items() if other not in whole or other in paying}
        others = {other: answers for other, answers in wrong.items() if other != name}
        graft = _graft(name, others, broken, examination)
        own = [check for check in checks if check.exercise == name]
        if graft is None:
            return True  # as it was written, with nothing replaced, it has failed
        if graft.methods not in repaired:
            repaired[graft.methods] = open_ones.enter_context(examination.with_graft(graft))
        return judge(name, repaired[graft.methods], own).score < carried[name].score

    repaired: dict[tuple[str, ...], Examination] = {}
    with ExitStack() as open_ones:
        return at_fault(helped, fails)


def _told(result: ExerciseResult, final: dict[str, ExerciseResult]) -> ExerciseResult:
    """Name of what was carried only what is wrong in the end; where nothing is, what was missing."""
    missing = {name for name in result.carried_forward if final[name].verdict is Verdict.NOT_ATTEMPTED}
    wrong = tuple(
        name
        for name in result.carried_forward
        if final[name].verdict in FAILED or (name in missing and name.endswith("_backward"))
    )
    return replace(result, carried_forward=wrong or result.carried_forward)


def _may_gain(assignment: Assignment, result: ExerciseResult) -> bool:
    entry = assignment.exercise[result.name]
    return result.verdict in FAILED and bool(entry.methods or entry.needs_value)


def _broken(
    results: dict[str, ExerciseResult], examination: Examination, checks: Sequence[Check]
) -> dict[str, tuple[str, ...]]:
    """Return the methods and functions that are not right or not there, by exercise, damaged given ones among them."""
    about = {check.name: check.method for check in checks}
    found = {}
    for name, result in results.items():
        entry = examination.assignment.exercise[name]
        methods = {*entry.methods} | ({entry.answer} if entry.needs_value else set())
        if result.verdict is Verdict.CORRECT:
            methods -= examination.written(name)
        damaged = {about.get(check.name, "") for check in result.checks if not check.passed}
        if methods | damaged & {*entry.given}:
            found[name] = tuple(sorted(methods | damaged & {*entry.given}))
    return found


def _judged_again(
    result: ExerciseResult,
    examination: Examination,
    checks: Sequence[Check],
    graft: Graft,
    others: Sequence[str],
    name_mistakes: Name,
) -> ExerciseResult:
    """Return the better of a verdict and the one with other methods replaced."""
    with examination.with_graft(graft) as repaired:
        try:
            # Nothing can be tried with a backward pass that is itself in question.
            own = examination.assignment.exercise[result.name].methods
            works = "backward" in own or _works(repaired.session(result.name), result.name, graft)
        except BoxLost:
            works = False
        if not works:
            note = "The reference's methods do not work in this class, so that nothing could be carried forward."
            mistakes = name_mistakes(result.name, examination)
            return replace(result, reason=f"{result.reason} {note}".strip(), mistakes=mistakes)
        again = judge(result.name, repaired, checks)
        if again.verdict in FAILED:
            mistakes = name_mistakes(result.name, repaired)
            result, again = replace(result, mistakes=mistakes), replace(again, mistakes=mistakes)
    if again.verdict is Verdict.COULD_NOT_GRADE or again.score < result.score:
        return result
    if again.score == result.score and again.counterexample == result.counterexample:
        return result  # what is wrong shows in the student's own notebook, too
    return replace(again, carried_forward=tuple(others))


def _works(session: Session, exercise: str, graft: Graft) -> bool:
    """Return whether each replaced method gives the right value and gradients in the student's class."""
    programs = [SELF_TESTS[method] for method in graft.methods if method in SELF_TESTS]
    request = {
        "do": "evaluate",
        "programs": [program.to_json() for program in programs],
        "items": [[index, _point(program), False, 0.0] for index, program in enumerate(programs)],
    }
    reply = session.ask(exercise, request, Evaluations)
    if not isinstance(reply, Evaluations) or len(reply.answers) != len(programs):
        return False
    for program, answer in zip(programs, reply.answers, strict=True):
        data, gradients = float_reference.evaluate(program, _point(program))
        if answer.data is None or answer.grads is None:
            return False
        if not are_close([number(answer.data), *map(number, answer.grads)], [data, *gradients], 1e-9, 1e-9):
            return False
    return True


def _point(program: Program) -> list[float]:
    return list(SELF_TEST_POINT[: len(program.names)])
