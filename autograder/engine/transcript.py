"""Everything that the checks of an exercise asked and were answered, for a dispute: hidden inputs too.

``Witness`` takes the place of ``Student`` and keeps it in ``asked``; what it says of the student's code is the same.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from autograder.assignment import Assignment
from autograder.engine.calling import Call
from autograder.engine.comparing import Comparison, Disagreement, Variant
from autograder.engine.left_behind import Point
from autograder.engine.recording import Recording
from autograder.engine.replies import Evaluation, Played, number
from autograder.engine.scenarios import Item
from autograder.engine.session import Session
from autograder.engine.setting import Setting
from autograder.engine.student import Student
from autograder.expression.shrink import Case
from autograder.expression.tracing import Traced
from autograder.faults import NotRight
from autograder.scenario.told import Leaf, flat


@dataclass(frozen=True)
class Asked:
    """One question and its answer.

    Attributes:
        question: What was asked, as Python.
        way: How: the inputs, the order of sets, the gradients at the start.
        yours: What the student's code answered, in words.
        expected: What is right, in words; "" where a check makes something of the answer.
        right: Whether it is, or None where a check decides.
    """

    question: str
    way: str
    yours: str
    expected: str = ""
    right: bool | None = None


class Witness(Student):
    """A ``Student`` that keeps what it was asked; ``asked`` holds all of it, in order."""

    def __init__(self, exercise: str, assignment: Assignment, session: Session, setting: Setting) -> None:
        super().__init__(exercise, assignment, session, setting)
        self.asked: list[Asked] = []

    @cached_property
    def _comparison(self) -> Comparison:
        return _Overheard(super()._comparison, self.asked)

    def returns(self, *calls: Call, absolute: float | None = None, formula: str = "") -> None:
        """Note the calls, then judge them."""
        for call, answer in zip(calls, self._answers(calls, formula), strict=True):
            yours = self.describe(answer.error) if answer.error else _listed(map(number, answer.numbers or []))
            way = f"{formula} was asked {answer.watched_calls} times" if answer.watched_calls else ""
            self.asked.append(Asked(call.text, way, yours, _listed(call.wanted)))
        super().returns(*calls, absolute=absolute, formula=formula)

    def _compare(self, item: Item, answer: Played, right: dict[str, Leaf], limits: tuple[float, float]) -> None:
        """Note what a scenario came to, then judge it."""
        way = ", ".join(f"{name} = {value}" for name, value in self._inputs(item).items())
        yours = _labelled(flat(answer.told)) if answer.told else self.describe(answer.error) if answer.error else ""
        try:
            super()._compare(item, answer, right, limits)
        except NotRight:
            self.asked.append(Asked(item.scenario.text, way, yours, _labelled(right), right=False))
            raise
        self.asked.append(Asked(item.scenario.text, way, yours, _labelled(right), right=True))

    def numbers(self, at: Point = ()) -> list[float]:
        """Note the list."""
        found = super().numbers(at)
        self.asked.append(Asked(self.answer, "", _listed(found)))
        return found

    def recorded(
        self, function: Callable[..., Traced], at: Point, *, replaced: str = "f", forbidden: str = "gradf"
    ) -> Recording:
        """Note where another function was asked, and what the list became."""
        recording = super().recorded(function, at, replaced=replaced, forbidden=forbidden)
        steps = [recording.scheme(at, position) for position in range(len(at))]
        way = "; ".join(f"{scheme}, h = {h:g}" for scheme, h in steps) + f"; {replaced} asked {len(recording.calls)} times"
        yours = self.describe(recording.error) if recording.error else _listed(recording.numbers or [])
        self.asked.append(Asked(f"{self.answer} with {replaced} = {recording.program.text()}", way, yours))
        return recording

    def loss_and_gradients(self, logits: Sequence[float]) -> tuple[float, list[float]]:
        """Note the loss and the gradients of the cell."""
        loss, gradients = super().loss_and_gradients(logits)
        self.asked.append(Asked("loss.data, and the gradients of the logits", "", _listed([loss, *gradients])))
        return loss, gradients

    def loss_with(self, logits: Sequence[float]) -> tuple[float, list[float]] | None:
        """Note the loss and the gradients of other logits."""
        found = super().loss_with(logits)
        yours = "cannot be told" if found is None else _listed([found[0], *found[1]])
        self.asked.append(Asked("loss.data, and the gradients", f"with the logits {_listed(logits)}", yours))
        return found

    def torch_passes(self) -> list[dict[float, float]]:
        """Note the leaves of every backward pass."""
        passes = super().torch_passes()
        for position, leaves in enumerate(passes, start=1):
            yours = ", ".join(f"{data:g}: {gradient:g}" for data, gradient in leaves.items())
            self.asked.append(Asked(f"leaves of torch's backward pass {position}", "", yours))
        return passes


class _Overheard(Comparison):
    """A comparison that notes each case that it judges."""

    def __init__(self, other: Comparison, asked: list[Asked]) -> None:
        self.__dict__.update(other.__dict__)
        self._asked = asked

    def _judge(self, case: Case, variant: Variant, answer: Evaluation) -> Disagreement | None:
        found = super()._judge(case, variant, answer)
        program, inputs = case
        data, gradients = self._expected(case)
        way = ", ".join(f"{name} = {value}" for name, value in zip(program.names, inputs, strict=True))
        way += "; sets descending" if variant.descending else ""
        way += f"; gradients start at {variant.start:g}" if variant.start else ""
        error = answer.error
        yours = self._describe(error) if error else _listed(map(number, [answer.data or 0.0, *(answer.grads or [])]))
        expected = _listed([data, *(gradient + variant.start for gradient in gradients)])
        self._asked.append(Asked(program.text(), way, yours, expected, found is None))
        return found


def _listed(numbers: "Sequence[float] | map[float]") -> str:
    return ", ".join(f"{entry:.10g}" for entry in numbers)


def _labelled(entries: Mapping[str, Leaf]) -> str:
    return ", ".join(
        f"{label}: {leaf:.10g}" if isinstance(leaf, float) else f"{label}: {leaf}" for label, leaf in entries.items()
    )
