"""Compares the student's ``Value`` with the reference on programs, and makes a disagreement small.

``Comparison.must_agree`` asks all cases in one batch, each program in both orders in which a set may hand its entries
out; where it is about collecting gradients, they do not start at zero in one of them, so that an ``=`` in place of ``+=``
shows.
"""

import math
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from autograder.assignment import Tolerances
from autograder.engine.replies import NOT_REPEATED, Evaluation, StudentError, number
from autograder.engine.setting import SetOrders
from autograder.expect import float_reference
from autograder.expect.references import ReferenceFault, References, is_informative
from autograder.expect.tolerance import are_close, is_close
from autograder.expression.program import Program
from autograder.expression.shrink import Case, shrink
from autograder.faults import CouldNotGrade, NotRight, Question
from autograder.results import Counterexample, Shown, shown

MOST_TRIED = 20
"""Disagreements among which one is looked for that shows whatever the order of sets."""

STARTING_GRADIENT = 0.5


class Ask(Protocol):
    """Sends a batch to the student's code."""

    def __call__(self, programs: list[dict[str, Any]], items: list[list[Any]], *, showing: bool = False) -> list[Evaluation]:
        """Return one answer for each item: a program's number, its inputs, the order of sets, the first gradient.

        Args:
            programs: Programs as JSON.
            items: What is asked.
            showing: The answers may be shown, and so must come from a box that has heard of nothing hidden.
        """


@dataclass(frozen=True)
class Variant:
    """One way to ask a case: the order of sets, and the gradient that inputs start with."""

    descending: bool = False
    start: float = 0.0


@dataclass(frozen=True)
class Disagreement:
    """A case, how it was asked, and what the student's code made of it."""

    case: Case
    variant: Variant
    answer: Evaluation


class Comparison:
    """Asks programs and judges the answers.

    Args:
        ask: Sends a batch to the student's code.
        references: The right answers.
        tolerances: How near is near enough.
        set_orders: The orders of sets in the two ways of asking.
        adds_up: Whether the student's backward pass adds to the gradients that are there; one that zeroes them first is
            right, too, and is then asked from zero only.
        describe: Turns an error of the student's into words.
    """

    def __init__(
        self,
        ask: Ask,
        references: References,
        tolerances: Tolerances,
        describe: Callable[[StudentError], str],
        *,
        set_orders: SetOrders,
        adds_up: bool,
    ) -> None:
        self._ask = ask
        self._references = references
        self._tolerances = tolerances
        self._describe = describe
        self._set_orders = set_orders
        self._start = STARTING_GRADIENT if adds_up else 0.0

    def must_agree(
        self,
        cases: Sequence[Case],
        *,
        within: tuple[float, float] = (-math.inf, math.inf),
        collecting: bool = False,
        shrinking: bool = True,
    ) -> None:
        """Ask all cases.

        Args:
            cases: Programs and their inputs.
            within: Where inputs make sense.
            collecting: Whether gradients that are there already must stay.
            shrinking: Whether a disagreement is made small.

        Raises:
            NotRight: The student's code disagrees on one; its smallest form is the counterexample.
            CouldNotGrade: The references disagree, or a case has no power.
        """
        first, second = self._set_orders
        variants = (Variant(descending=first), Variant(descending=second, start=self._start if collecting else 0.0))
        wrong = self._disagreements(_asked(cases, variants))
        if not wrong:
            return
        if not shrinking:
            raise self._not_right(wrong[0])  # advice, of which only the check's own sentence is shown
        found = self._from_zero(next((one for one in wrong[:MOST_TRIED] if len(self._orders(one)) > 1), wrong[0]))
        orders = self._orders(found)
        smallest = shrink(found.case, lambda case: self._still(case, found, orders), within)
        raise self._not_right(self._shown(smallest, found))

    def _not_right(self, found: Disagreement) -> NotRight:
        question = Question(*found.case, found.variant.descending, found.variant.start)
        error = found.answer.error
        place = (error.cell, error.line) if error else (None, None)
        return NotRight(*self._words(found), question=question, place=place)

    def _shown(self, smallest: Case, found: Disagreement) -> Disagreement:
        """Return the smallest case with an answer that may be shown, its first or, where code remembers, its second."""
        for answer in self._answers([(smallest, found.variant)] * 2, showing=True):
            again = self._judge(smallest, found.variant, answer)
            if again:
                return again
        return Disagreement(smallest, found.variant, Evaluation(error=NOT_REPEATED))

    def _disagreements(self, asked: Sequence[tuple[Case, Variant]]) -> list[Disagreement]:
        judged = [self._judge(*one, answer) for one, answer in zip(asked, self._answers(asked), strict=True)]
        return [found for found in judged if found]

    def _orders(self, found: Disagreement) -> list[Variant]:
        """Return the set orders in which a disagreement shows: in a notebook, either may come."""
        opposite = Variant(descending=not found.variant.descending, start=found.variant.start)
        both = self._judge(found.case, opposite, self._answers([(found.case, opposite)])[0])
        return [found.variant, *([opposite] if both else [])]

    def _from_zero(self, found: Disagreement) -> Disagreement:
        """Return the same disagreement with gradients that start at zero, where it shows there too: it reads easier."""
        plain = Variant(descending=found.variant.descending)
        if found.variant == plain:
            return found
        return self._judge(found.case, plain, self._answers([(found.case, plain)])[0]) or found

    def _answers(self, asked: Sequence[tuple[Case, Variant]], *, showing: bool = False) -> list[Evaluation]:
        index = {program: position for position, program in enumerate(dict.fromkeys(case[0] for case, _ in asked))}
        items = [[index[program], inputs, way.descending, way.start] for (program, inputs), way in asked]
        return self._ask([program.to_json() for program in index], items, showing=showing)

    def _judge(self, case: Case, variant: Variant, answer: Evaluation) -> Disagreement | None:
        data, gradients = self._expected(case)
        if answer.error is None and answer.data is not None and answer.grads is not None:
            yours = [number(answer.data), *map(number, answer.grads)]
            wanted = [data, *(gradient + variant.start for gradient in gradients)]
            if are_close(yours, wanted, self._tolerances.absolute, self._tolerances.relative):
                return None
        return Disagreement(case, variant, answer)

    def _close(self, yours: float, expected: float) -> bool:
        return is_close(yours, expected, self._tolerances.absolute, self._tolerances.relative)

    def _expected(self, case: Case) -> tuple[float, list[float]]:
        try:
            return self._references.answer(*case)
        except ReferenceFault as fault:
            raise CouldNotGrade(str(fault)) from fault

    def _still(self, case: Case, first: Disagreement, orders: Sequence[Variant]) -> bool:
        """Whether a simpler case goes wrong in the same manner; judged by the float64 reference, without torch."""
        if not case[0].steps or not is_informative(case):
            return False
        answers = self._answers([(case, order) for order in orders])
        return all(self._in_the_same_manner(case, answer, first) for answer in answers)

    def _in_the_same_manner(self, case: Case, answer: Evaluation, first: Disagreement) -> bool:
        if first.answer.error is not None:
            return answer.error is not None and answer.error.type == first.answer.error.type
        if answer.error is not None or answer.data is None or answer.grads is None:
            return False
        data, gradients = float_reference.evaluate(*case)
        yours = [number(answer.data), *map(number, answer.grads)]
        wanted = [data, *(gradient + first.variant.start for gradient in gradients)]
        return not all(map(self._close, yours, wanted))

    def _words(self, found: Disagreement) -> tuple[str, Counterexample]:
        """Return a disagreement as a sentence and as data."""
        program, inputs = found.case
        data, gradients = self._expected(found.case)
        wanted = self._named(program, data, [gradient + found.variant.start for gradient in gradients])
        given: dict[str, Shown] = dict(zip(program.names, inputs, strict=True))
        if found.variant.start:
            given |= {f"{name}.grad before": found.variant.start for name in program.names}
        if found.answer.error is not None or found.answer.data is None or found.answer.grads is None:
            error = found.answer.error
            text = self._describe(error) if error else "no answer"
            example = Counterexample(program.text(), given, {"error": text}, _as_shown(wanted))
            stops = error is not None and error.type  # without a type, the evaluation itself found no number
            what = "stops with an error" if stops else "does not give a Value with numbers in it"
            return f"{program.text()} {what}.", example
        yours = self._named(program, number(found.answer.data), [number(entry) for entry in found.answer.grads])
        wrong = [name for name in wanted if not self._close(yours[name], wanted[name])]
        example = Counterexample(
            program.text(),
            given,
            _as_shown({name: yours[name] for name in wrong}),
            _as_shown({name: wanted[name] for name in wrong}),
        )
        what = (
            "the value" if wrong == ["data"] else ("the gradient" if "data" not in wrong else "the value and the gradient")
        )
        are = "are" if " and " in what else "is"
        return f"{what[:1].upper()}{what[1:]} of {program.text()} {are} not what torch gives.", example

    @staticmethod
    def _named(program: Program, data: float, gradients: list[float]) -> dict[str, float]:
        return {"data": data} | {f"{name}.grad": entry for name, entry in zip(program.names, gradients, strict=True)}


def _asked(cases: Sequence[Case], variants: Sequence[Variant]) -> list[tuple[Case, Variant]]:
    """Return how cases are asked: a program's points in turn in one variant and the other, a single point in both."""
    points = Counter(program for program, _inputs in cases)
    turns: Counter[Program] = Counter()
    asked = []
    for case in cases:
        program = case[0]
        turn = turns[program] % len(variants)
        turns[program] += 1
        asked += [(case, way) for way in (variants if points[program] == 1 else variants[turn : turn + 1])]
    return asked


def _as_shown(numbers: dict[str, float]) -> dict[str, Shown]:
    return {name: shown(value) for name, value in numbers.items()}
