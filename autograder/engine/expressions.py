"""Expressions on the student's ``Value``, as a hidden check may compare them with torch's.

``matches_torch`` asks those that a check names, ``matches_torch_on_random_programs`` those that the secret draws. What the
checks of an exercise ask first is sent in one request, where it is known (``foreseeing``).
"""

import hashlib
import math
from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache
from typing import Any

import msgspec

from autograder.assignment import Assignment
from autograder.engine.calling import hidden_points
from autograder.engine.comparing import Comparison
from autograder.engine.left_behind import LeftBehind, Point
from autograder.engine.replies import Evaluation, Evaluations, number
from autograder.engine.session import Session
from autograder.engine.setting import Foreseen, Setting
from autograder.expect.references import has_power
from autograder.expression.program import Program
from autograder.expression.shrink import Case
from autograder.expression.tracing import Traced, trace
from autograder.faults import CouldNotGrade, NotRight

POINTS = 4
"""Points at which an expression is compared, hidden ones among them."""


class Expressions(LeftBehind):
    """The submission's ``Value``, in the state right after an exercise's own cell.

    Attributes:
        has_example: A check before has found something to show; what is wrong now need not be made small.
    """

    def __init__(self, exercise: str, assignment: Assignment, session: Session, setting: Setting) -> None:
        super().__init__(exercise, session)
        self.assignment = assignment
        self._setting = setting
        self.has_example = False

    @property
    def edition(self) -> str:
        """``release`` or ``public``."""
        return self._session.layout.edition

    def points(self, inputs: int, within: tuple[float, float], what: str, count: int = 3) -> list[tuple[float, ...]]:
        """Return points that derive from the course secret, the exercise and ``what`` is asked."""
        return hidden_points(self._seed(what), inputs, within, count)

    def points_of(self, program: Program, within: tuple[float, float], count: int = 3) -> list[tuple[float, ...]]:
        """Return such points at which a program has a gradient to compare: ``2 / (a + b)`` has none at (1.5, -1.5)."""
        return list(_points_of(self._seed(program.text()), program, within, count))

    def _seed(self, what: str) -> bytes:
        return self._setting.secret.derive("points", self.exercise, what)

    def matches_torch(
        self,
        *functions: Callable[..., Traced],
        at: Sequence[Point],
        within: tuple[float, float] | None = (-3.0, 3.0),
        points: int = POINTS,
        collecting: bool = False,
        shrinking: bool = True,
    ) -> None:
        """Compare expressions, their values and their gradients, with torch's.

        Args:
            functions: The expressions; their parameters name the inputs.
            at: Points that may be shown to the student.
            within: Where one more point is drawn, or more up to ``points`` in all, that nobody can know beforehand; None
                draws none.
            points: How many points there are at least.
            collecting: The check is about gradients that add up: they start at a number that must stay in them.
            shrinking: Make a disagreement small; advice, which shows no example, does without.

        Raises:
            NotRight: They differ.
        """
        cases: list[Case] = []
        for program in map(trace, functions):
            count = max(1, points - len(at))
            drawn = self.points_of(program, within, count) if within else []
            cases += [(program, tuple(point)) for point in [*at, *drawn]]
        self.compared += len(cases)
        sensible = within or (-math.inf, math.inf)
        shrinking = shrinking and not self.has_example
        self._comparison.must_agree(cases, within=sensible, collecting=collecting, shrinking=shrinking)

    def matches_torch_on_random_programs(
        self, operations: Sequence[str], *, within: tuple[float, float] = (-3.0, 3.0), count: int = 8
    ) -> None:
        """Compare on random expressions of the given operations, drawn from the course secret.

        Raises:
            NotRight: They differ on one; it is made small first.
        """
        seed = self._setting.secret.derive("programs", self.exercise)
        cases = self._setting.references.programs(seed, operations, count, within)
        if len(cases) < count // 2:
            raise CouldNotGrade(f"{self.exercise}: hardly any random program of {operations} compares anything")
        self.compared += len(cases)
        self._comparison.must_agree(cases, shrinking=not self.has_example)

    @cached_property
    def _comparison(self) -> Comparison:
        return Comparison(
            self._evaluate,
            self._setting.references,
            self.assignment.tolerances,
            self.describe,
            set_orders=self._setting.set_orders,
            adds_up=self._collects(),
        )

    def _collects(self) -> bool:
        return self._session.remembered(self.exercise, "adds up", self._adds_up)

    def _adds_up(self) -> bool:
        """Whether backward adds to gradients that are there: asked with the ``+`` that the notebook gives."""
        program = trace(lambda a, b: a + b).to_json()
        answer = self._evaluate([program], [[0, [1.0, 2.0], False, 0.5]])[0]
        return answer.grads is not None and [number(entry) for entry in answer.grads] == [1.5, 1.5]

    def _evaluate(
        self, programs: list[dict[str, Any]], items: list[list[Any]], *, showing: bool = False
    ) -> list[Evaluation]:
        if not showing and self._foreseen:
            batch, answers = self._foreseen
            told = batch.told(answers, programs, items)
            if told is not None:
                return self._whole(told, items)
        reply = self._ask({"do": "evaluate", "programs": programs, "items": items}, Evaluations, showing=showing)
        return self._whole(reply.answers, items)

    @cached_property
    def _foreseen(self) -> tuple[Foreseen, list[Evaluation]] | None:
        """What the checks ask first, asked at once; None where that is not known, or takes too long."""
        foresight = self._setting.foresight
        batch = foresight.batch(self.exercise, self.edition) if foresight else None
        if foresight is None or batch is None or not batch.items:
            return None
        names, kept = self._session.in_one_state(self.exercise), self._session.first_answers
        if self.exercise not in names or len(names) == 1:
            return self._asked_at_once(batch)
        together = foresight.together(names, self.edition)
        if names not in kept:
            kept[names] = self._answered(together.request, together.count)
        answers = kept[names]
        return self._asked_at_once(batch) if answers is None else (batch, answers[together.places[self.exercise]])

    def _asked_at_once(self, batch: Foreseen) -> tuple[Foreseen, list[Evaluation]] | None:
        if not batch.items:
            return None
        request = {"do": "evaluate", "programs": batch.programs, "items": batch.items}
        answers = self._answered(request, len(batch.items))
        return None if answers is None else (batch, answers)

    def _answered(self, request: dict[str, Any], count: int) -> list[Evaluation] | None:
        """Return all the answers to a request, or None where they did not come in a moment."""
        answers = self._session.ask_quickly(self.exercise, request, Evaluations)
        return answers.answers if isinstance(answers, Evaluations) and len(answers.answers) == count else None

    @property
    def answers_are(self) -> bytes | None:
        """What names the answers to all that the checks ask first; None where those are not known."""
        if self._foreseen is None:
            return None
        return hashlib.sha256(msgspec.json.encode(self._foreseen[1])).digest()

    @property
    def questions_asked(self) -> int:
        """How many questions have been asked of the submission so far."""
        return self._session.asked

    @staticmethod
    def _whole(answers: list[Evaluation], items: list[list[Any]]) -> list[Evaluation]:
        """Return the answers, if there is one to each question.

        Raises:
            NotRight: There is not.
        """
        shapes = [len(answer.grads) for answer in answers if answer.grads is not None]
        pairs = zip(items, answers, strict=False)
        asked = [len(inputs) for (_program, inputs, *_way), answer in pairs if answer.grads is not None]
        if len(answers) != len(items) or shapes != asked:
            raise NotRight("The worker did not answer every question.")
        return answers


@lru_cache(maxsize=10_000)
def _points_of(seed: bytes, program: Program, within: tuple[float, float], count: int) -> tuple[tuple[float, ...], ...]:
    """Return hidden points at which a program has a gradient to compare; every submission is asked at the same ones."""
    return tuple(hidden_points(seed, len(program.names), within, count, lambda point: has_power((program, point))))
