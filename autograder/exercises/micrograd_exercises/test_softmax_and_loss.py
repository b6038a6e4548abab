"""Hidden checks of ``softmax`` and the negative log likelihood, on the student's own ``Value``."""

import math
from collections.abc import Callable

from autograder.check import exercise
from autograder.engine.student import Student
from autograder.expression import Traced, nll, softmax, trace
from autograder.results import Counterexample, Shown, shown

LOGITS = (0.0, 3.0, -2.0, 1.0)
LABEL = 3


def probability(index: int) -> Callable[[Traced, Traced, Traced, Traced], Traced]:
    """Return the expression that is one of four probabilities."""
    return lambda a, b, c, d: softmax([a, b, c, d])[index]


@exercise("softmax", weight=3)
def test_the_probabilities_are_right(student: Student) -> None:
    """Each probability and its gradients agree with torch, for the logits of the notebook."""
    student.matches_torch(*map(probability, range(4)), at=[LOGITS])


@exercise("softmax", weight=2)
def test_softmax_of_other_lengths(student: Student) -> None:
    """Two, three or five logits work as four do."""
    student.matches_torch(lambda a, b: softmax([a, b])[0], lambda a, b: softmax([a, a, b])[0], at=[(1.0, 2.0)])
    student.matches_torch(lambda a, b, c: softmax([a, b, c])[2], at=[(1.0, -1.0, 0.5)])
    student.matches_torch(lambda a, b, c, d, e: softmax([a, b, c, d, e])[1], at=[(1.0, 0.5, -1.0, 2.0, 0.0)])


@exercise("softmax", weight=1)
def test_probabilities_used_together(student: Student) -> None:
    """Two probabilities in one expression hand back the gradients of both, and the list of logits stays what it was."""

    def expression(a: Traced, b: Traced, c: Traced) -> Traced:
        probs = softmax([a, b, c])
        return probs[0] + probs[1] + probs[0]

    def again(a: Traced, b: Traced, c: Traced) -> Traced:
        logits = [a, b, c]
        return softmax(logits)[0] + softmax(logits)[1]

    student.matches_torch(expression, again, at=[(1.0, -1.0, 0.5), (0.5, 2.0, 1.0)])


@exercise("softmax", advice=True)
def test_softmax_of_large_logits(student: Student) -> None:
    """Logits of 1000 overflow exp; subtracting the largest logit from all of them first changes no probability."""
    student.matches_torch(lambda a, b: softmax([a, b])[0], at=[(1000.0, 999.0)], within=None, shrinking=False)


@exercise("nll", weight=2, edition="release")
def test_the_loss_of_probabilities(student: Student) -> None:
    """The loss is minus the logarithm of the label's probability, with its gradient."""
    student.matches_torch(lambda a, b, c: nll([a, b, c], 2), at=[(0.2, 0.3, 0.5), (0.6, 0.3, 0.1)], within=(0.2, 0.9))


@exercise("nll", weight=2, edition="release")
def test_the_loss_of_other_labels(student: Student) -> None:
    """Every label works, for as many probabilities as there are."""
    student.matches_torch(lambda a, b, c: nll([a, b, c], 0), at=[(0.2, 0.3, 0.5)], within=(0.2, 0.9))
    student.matches_torch(lambda a, b: nll([a, b], 1), at=[(0.25, 0.75)], within=(0.2, 0.9))
    student.matches_torch(lambda a, b, c, d: nll([a, b, c, d], 3), at=[(0.1, 0.2, 0.3, 0.4)], within=(0.2, 0.9))


@exercise("nll", weight=2, edition="public")
def test_the_loss_of_the_cell(student: Student) -> None:
    """The loss that the cell computes is right."""
    yours, gradients = student.loss_and_gradients(LOGITS)
    wanted = expected(student)[0]
    must_follow(student, yours, gradients)
    if not student.close(yours, wanted):
        example = Counterexample("loss.data", given(), {"loss": shown(yours)}, {"loss": wanted})
        student.fail("The loss of the cell is not right.", example)


@exercise("nll", weight=2, edition="public")
def test_the_gradients_of_the_cell(student: Student) -> None:
    """The gradients of the four logits are right after the cell's backward pass."""
    loss, yours = student.loss_and_gradients(LOGITS)
    must_follow(student, loss, yours)
    wanted = expected(student)[1]
    if len(yours) != len(wanted):
        student.fail(f"`logits` holds {len(yours)} entries; there are {len(wanted)} logits.")
    if not any(yours):
        student.fail("The gradients of the logits are all 0: does the cell run `loss.backward()`, and does it get there?")
    wrong = [i for i, (mine, right) in enumerate(zip(yours, wanted, strict=True)) if not student.close(mine, right)]
    if wrong:
        mine: dict[str, Shown] = {f"logits[{i}].grad": shown(yours[i]) for i in wrong}
        right: dict[str, Shown] = {f"logits[{i}].grad": wanted[i] for i in wrong}
        student.fail(
            "The gradients of the logits are not right.",
            Counterexample("loss.backward()", given(), mine, right),
        )


def must_follow(student: Student, loss: float, yours: list[float]) -> None:
    """Fail where the numbers of the cell were written down: other logits must give another loss, and its gradients."""
    (logits,) = student.points(4, (-2.0, 2.0), "loss", count=1)
    found = student.loss_with(logits)
    if found is None:
        return
    if found[0] == loss:
        student.fail("The loss stays the same when the logits change: it is written down, not computed from them.")
    right, gradients = expected(student)
    wanted, wanted_gradients = student.expected(trace(lambda a, b, c, d: nll(softmax([a, b, c, d]), LABEL)), logits)
    if student.close(loss, right) and not student.close(found[0], wanted):
        student.fail("The loss is right for the logits of the notebook only, not for others.")
    if all(map(student.close, yours, gradients)) and not all(map(student.close, found[1], wanted_gradients)):
        student.fail("The gradients are right for the logits of the notebook only, not for others.")


def expected(student: Student) -> tuple[float, list[float]]:
    """Return torch's loss and gradients for the notebook's logits and label."""
    program = trace(lambda a, b, c, d: nll(softmax([a, b, c, d]), LABEL))
    loss, gradients = student.expected(program, LOGITS)
    assert math.isfinite(loss)  # noqa: S101 - a reference that is not finite was refused before
    return loss, gradients


def given() -> dict[str, Shown]:
    """Return the notebook's logits, as an example shows them."""
    return {f"logits[{i}]": logit for i, logit in enumerate(LOGITS)}
