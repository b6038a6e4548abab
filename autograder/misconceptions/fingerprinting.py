"""Takes a program's fingerprint: what it answers to an exercise's checks, at fixed points.

``fingerprint`` runs the checks with an ``Observer`` in the student's place. Since the points derive from no course's
secret, a fingerprint is the same everywhere.
"""

from collections.abc import Sequence

from autograder.course import Secret
from autograder.engine.box import BoxLost
from autograder.engine.collecting import Check
from autograder.engine.examination import Examination
from autograder.engine.grafts import reference_graft
from autograder.engine.setting import Setting
from autograder.expect.references import References
from autograder.misconceptions.fingerprint import Seen, seen
from autograder.misconceptions.noting import failure
from autograder.misconceptions.observing import Observer
from autograder.misconceptions.rehearsing import batch_of

FIXED = Setting(References(None), Secret(b"the points that tell mistakes apart"))
CELL = "cell"
"""In place of a check's name: what became of the exercise's own cell."""


def fingerprint(examination: Examination, exercise: str, checks: Sequence[Check]) -> dict[str, Seen]:
    """Return what a submission answers to the checks of an exercise that count for it.

    Raises:
        BoxLost: It gives no answer.
    """
    if exercise in examination.session(exercise).unanswered:
        raise BoxLost("a check of the exercise got no answer")  # to ask once more would take as long
    counting = [check for check in checks if not check.advice and not examination.why_not(check)]
    observer = Observer(exercise, examination, FIXED, batch_of(exercise, examination, FIXED, counting))
    methods = examination.assignment.exercise[exercise].methods
    if len(methods) > 1:
        for method in methods:
            observer.seen |= _of_method(method, exercise, examination, [one for one in counting if one.method == method])
        return observer.seen
    for check in counting:
        observer.observe(check)
    if not examination.assignment.exercise[exercise].methods:  # the cell of a class holds other exercises' methods, too
        trouble = examination.session(exercise).trouble(exercise)
        error = trouble[1].error if trouble else None
        observer.seen[f"{CELL}/0/stops"] = seen(failure(error) if error else "no")
    return observer.seen


def _of_method(method: str, exercise: str, examination: Examination, checks: Sequence[Check]) -> dict[str, Seen]:
    """Return the answers to the checks of one method, the exercise's other methods being the reference's.

    A reflected operator is most often written with the plain one: a mistake in that one must not look like two.
    """
    others = {*examination.assignment.exercise[exercise].methods} - {method}
    graft = reference_graft(examination.assignment, others | {*examination.grafted}, judged={method})
    if graft is None:
        raise AssertionError("an exercise with several methods has a reference")
    with examination.with_graft(graft) as alone:
        observer = Observer(exercise, alone, FIXED, batch_of(exercise, alone, FIXED, checks))
        for check in checks:
            observer.observe(check)
        return observer.seen
