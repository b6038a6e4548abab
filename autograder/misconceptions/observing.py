"""Stands in the place of ``Student`` while a program is asked what an exercise's checks ask, and notes every answer.

``Observer.observe`` runs a check; ``Observer.seen`` holds what was seen. It judges nothing where expressions are compared,
and answers ``expected`` by the float64 reference, so that no torch is needed.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import TypeVar

from autograder.engine.calling import NEARLY, Call
from autograder.engine.collecting import Check
from autograder.engine.examination import Examination
from autograder.engine.left_behind import Point
from autograder.engine.recording import Recording
from autograder.engine.replies import Evaluation, number
from autograder.engine.setting import Foreseen, Setting
from autograder.engine.student import EXACT
from autograder.expect import float_reference
from autograder.expect.tolerance import is_close
from autograder.expression.program import Program
from autograder.expression.tracing import Traced, trace
from autograder.faults import CouldNotGrade, NotRight
from autograder.misconceptions.fingerprint import ROUGHLY
from autograder.misconceptions.noting import NotingScenarios, failure

Loss = TypeVar("Loss", bound=tuple[float, list[float]] | None)


class Observer(NotingScenarios):
    """Stands in the place of ``Student``; ``seen`` holds the answers, by check and question.

    Args:
        exercise: The exercise.
        examination: The submission.
        setting: What questions share.
        batch: What will be asked, so that it can be asked at once.
    """

    def __init__(self, exercise: str, examination: Examination, setting: Setting, batch: Foreseen | None = None) -> None:
        super().__init__(exercise, examination, setting)
        self._batch = batch
        self._wanted: Sequence[float] = ()
        self._step, self._size = 0.0, "none"

    def observe(self, check: Check) -> None:
        """Run a check and note the answers to what it asks, and whether it says itself that something is not right.

        Raises:
            BoxLost: No answer came.
        """
        self._check, self._count = check.name, 0
        try:
            check.run(self)
        except NotRight as problem:
            self._note("ends", "lost" if problem.lost else "not right")

    @cached_property
    def _foreseen(self) -> tuple[Foreseen, list[Evaluation]] | None:
        return self._asked_at_once(self._batch) if self._batch else None

    # --- expressions

    def matches_torch(
        self,
        *functions: Callable[..., Traced],
        at: Sequence[Point],
        within: tuple[float, float] | None = (-3.0, 3.0),
        points: int = 1,  # noqa: ARG002 - one is drawn here
        collecting: bool = False,  # noqa: ARG002 - gradients start at zero here, whatever is compared
        shrinking: bool = True,  # noqa: ARG002 - nothing is made small here
    ) -> None:
        """Note data and gradients of the expressions, in both orders of sets."""
        for program in map(trace, functions):
            drawn = self.points_of(program, within, 1) if within else []
            every = [tuple(point) for point in [*at, *drawn]]
            items = [[0, point, descending, 0.0] for point in every for descending in (False, True)]
            answers = self._evaluate([program.to_json()], items)
            for one, other in list(pairwise(answers))[::2]:
                self._count += 1
                pairs = zip(_numbers(program, one), _numbers(program, other), strict=True)
                for label, pair in zip(_labels(program), pairs, strict=True):
                    self._note(label, *pair)

    def matches_torch_on_random_programs(
        self, operations: Sequence[str], *, within: tuple[float, float] = (-3.0, 3.0), count: int = 8
    ) -> None:
        """Ask nothing: the other checks tell mistakes apart."""

    # --- functions of plain numbers

    def returns(self, *calls: Call, absolute: float | None = None, formula: str = "") -> None:
        """Note what the student's function returns: right, nearly right, or the number."""
        exactly = EXACT if formula else absolute or 1e-6
        for call, answer in zip(calls, self._answers(calls, formula), strict=True):
            self._count += 1
            labels = [label for label in call.labels if call.only in ("", label)]
            if answer.error is not None or answer.numbers is None:
                words = [failure(answer.error)] * len(labels)
            elif len(answer.numbers) != len(call.wanted):
                words = [f"{len(answer.numbers)} numbers"] * len(labels)
            else:
                found = dict(zip(call.labels, zip(answer.numbers, call.wanted, strict=True), strict=True))
                for label in labels:
                    yours, wanted = number(found[label][0]), found[label][1]
                    self._note(label, _rated(yours, wanted, exactly), within=NEARLY)
                self._note("asks", "yes" if answer.watched_calls > 1 else "no")
                continue
            for label, word in zip(labels, words, strict=True):
                self._note(label, word)

    # --- what cells leave behind

    def numbers(self, at: Point = ()) -> list[float]:
        """Note how many numbers there are."""
        try:
            found = super().numbers(at)
        except NotRight:
            self._note("numbers", "none")
            raise
        self._note("numbers", str(len(found)))
        self._note("digits", "few" if all(round(entry, 5) == entry for entry in found) else "many")
        self._scaled_numbers(found, self._wanted)
        return found

    def _scaled_numbers(self, found: Sequence[float], wanted: Sequence[float]) -> None:
        """Note numbers as multiples of the right ones and of the step; where the step is odd, they say nothing."""
        if self._size in ("fine", "none"):
            for position, (yours, right) in enumerate(zip(found, wanted, strict=False)):
                self._note(f"number {position}", *_scaled(yours / right, self._step), within=ROUGHLY)

    def recorded(
        self, function: Callable[..., Traced], at: Point, *, replaced: str = "f", forbidden: str = "gradf"
    ) -> Recording:
        """Note scheme and step of every input, and the numbers as multiples of the right ones and of the step."""
        recording = super().recorded(function, at, replaced=replaced, forbidden=forbidden)
        self._note("error", failure(recording.error) if recording.error else "none")
        self._note("forbidden calls", "yes" if recording.forbidden_calls else "no")
        self._note("calls", "yes" if recording.calls else "no")
        wanted = float_reference.evaluate(trace(function), at)[1]
        steps = [recording.scheme(at, position) for position in range(len(at))]
        h = next((step for _scheme, step in steps if step), 0.0)
        window = self.assignment.step_size
        size = "none" if not h else "small" if h < window.smallest else "large" if h > window.largest else "fine"
        self._note("step", size)
        for position, (scheme, step) in enumerate(steps):
            self._note(f"scheme {position}", scheme, "still" if not step else "moved")
        self._step, self._size = h, size
        self._note("length", str(len(recording.numbers or [])))
        self._count += 1
        self._scaled_numbers(recording.numbers or [], wanted)
        self._count += 1
        return recording

    def loss_and_gradients(self, logits: Sequence[float]) -> tuple[float, list[float]]:
        """Note the loss of the cell, the gradients that it left, and whether a backward pass began at it."""
        position = self._session.places[self.exercise].position
        begun = position is not None and self._session.outcomes[position].loss_has_gradient
        self._note("begun", "yes" if begun else "no")
        return self._noted("loss", lambda: super(Observer, self).loss_and_gradients(logits))

    def loss_with(self, logits: Sequence[float]) -> tuple[float, list[float]] | None:
        """Note the loss and the gradients that the cell computes from other logits."""
        return self._noted("loss with other logits", lambda: super(Observer, self).loss_with(logits))

    def _noted(self, what: str, ask: Callable[[], Loss]) -> Loss:
        try:
            found = ask()
        except NotRight:
            self._note(what, "none")
            raise
        if found is not None:
            for position, entry in enumerate([found[0], *found[1]]):
                self._note(f"{what} {position}", entry)
        return found

    def torch_passes(self) -> list[dict[float, float]]:
        """Note the leaves of the last backward pass."""
        passes = super().torch_passes()
        leaves: Mapping[float, float] = passes[-1] if passes else {}
        for position, (data, gradient) in enumerate(sorted(leaves.items())[:8]):
            self._note(f"leaf {position}", f"{data:.6g}")
            self._note(f"gradient {position}", gradient, within=NEARLY)
        self._note("backward", "yes" if passes else "no")
        return passes

    # --- what is right

    def expected(self, program: Program, point: Point) -> tuple[float, list[float]]:
        """Return what the float64 reference says.

        Raises:
            CouldNotGrade: It says nothing.
        """
        try:
            found = float_reference.evaluate(program, point)
            self._wanted = found[1]
            return found
        except float_reference.NoReference as fault:
            raise CouldNotGrade(str(fault)) from fault


def _labels(program: Program) -> list[str]:
    return ["data", *(f"{name}.grad" for name in program.names)]


def _numbers(program: Program, answer: Evaluation) -> list[float | str]:
    if answer.error is not None or answer.data is None or answer.grads is None:
        return [failure(answer.error)] * (len(program.names) + 1)
    return [number(answer.data), *map(number, answer.grads)]


def _rated(yours: float, wanted: float, exactly: float) -> float | str:
    if is_close(yours, wanted, exactly, exactly):
        return "right"
    return "near" if is_close(yours, wanted, NEARLY, NEARLY) else yours


def _scaled(quotient: float, h: float) -> tuple[float | str, ...]:
    """Return a number of size one and the power of h that it is to be multiplied by: the step itself does not matter."""
    for power in (0, 1, -1) if h else (0,):
        scaled = quotient * h**-power
        if 0.02 <= abs(scaled) <= 50:
            return (scaled, f"h**{power}")
    return (quotient if abs(quotient) > 50 else 0.0, "")
