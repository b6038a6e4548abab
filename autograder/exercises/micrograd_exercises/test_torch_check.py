"""Hidden checks of the torch cell, in the worker that has the real torch."""

from autograder.check import exercise
from autograder.engine.calling import Call
from autograder.engine.student import Student
from autograder.expression import nll, softmax, trace

LOGITS = (0.0, 3.0, -2.0, 1.0)


@exercise("torch_check", weight=1, edition="release")
def test_torch_gives_the_gradients_of_the_notebook(student: Student) -> None:
    """For the logits of the notebook, torch's gradients of the loss are returned."""
    ask(student, (LOGITS, 3))


@exercise("torch_check", weight=1, edition="release")
def test_torch_gives_the_gradients_of_other_logits(student: Student) -> None:
    """Other logits, labels and lengths give their own gradients."""
    hidden = [(logits, 1) for logits in student.points(4, (-2.0, 2.0), "torch_check")]
    ask(student, ((1.0, -1.0, 0.5), 0), *hidden)


@exercise("torch_check", edition="public")
def test_some_backward_pass_has_the_gradients(student: Student) -> None:
    """Somewhere torch computes the gradients of the same loss, in a vector or in four scalars."""
    wanted = dict(zip(LOGITS, reference(student, LOGITS, 3), strict=True))
    passes = student.torch_passes()
    if not passes:
        student.fail("Torch is used, but no gradient is computed with it.")
    for leaves in passes:
        if leaves.keys() == wanted.keys() and all(within(student, leaves[logit], wanted[logit]) for logit in wanted):
            return
    student.fail("Torch computes gradients, but none are those of the loss for the notebook's four logits.")


def ask(student: Student, *cases: tuple[tuple[float, ...], int]) -> None:
    """Call the student's function with logits and labels, and compare what it returns."""
    calls = []
    for logits, label in cases:
        inputs = {f"logits[{i}]": logit for i, logit in enumerate(logits)}
        labels = [f"logits[{i}].grad" for i in range(len(logits))]
        calls.append(Call("torch_check", [list(logits), label], inputs, labels, reference(student, logits, label)))
    student.returns(*calls, absolute=student.assignment.tolerances.torch_absolute)


def reference(student: Student, logits: tuple[float, ...], label: int) -> list[float]:
    """Return torch's gradients of the negative log likelihood of the label."""
    names = tuple("abcdefg"[: len(logits)])
    return student.expected(trace(lambda *values: nll(softmax(list(values)), label), names), logits)[1]


def within(student: Student, yours: float, wanted: float) -> bool:
    """Return whether a gradient is right to the precision of float32."""
    return student.close(yours, wanted, student.assignment.tolerances.torch_absolute)
