"""What a hidden check asks: the ``student`` fixture. It sees numbers, never a student's object.

``matches_torch`` and ``matches_torch_on_random_programs`` compare the student's ``Value``; ``gradient_matches`` compares
a function of plain numbers; ``numbers``, ``recorded``, ``loss_and_gradients`` and ``torch_passes`` return what a cell
left behind. ``fail`` ends a check with a sentence and an example.
"""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any, NoReturn, TypeVar

from autograder.assignment import Assignment
from autograder.course import Secret
from autograder.engine.box import BoxLost
from autograder.engine.calling import Call, hidden_points
from autograder.engine.comparing import Comparison
from autograder.engine.recording import Recording
from autograder.engine.replies import (
    Evaluation,
    Evaluations,
    Failed,
    NumbersRead,
    Recorded,
    Reply,
    StudentError,
    TorchPasses,
    number,
)
from autograder.engine.session import Session
from autograder.expect.references import ReferenceFault, References
from autograder.expect.tolerance import is_close
from autograder.expression.program import Number, Program
from autograder.expression.shrink import Case
from autograder.expression.tracing import Traced, trace
from autograder.faults import CouldNotGrade, NotRight
from autograder.notebook.slices import slice_for
from autograder.results import Counterexample

POINTS = 4
"""Points at which an expression is compared, hidden ones among them."""

AnyReply = TypeVar("AnyReply", bound=Reply)
Point = Sequence[Number]


class Student:
    """One submission, as the checks of one exercise see it."""

    def __init__(
        self, exercise: str, assignment: Assignment, session: Session, references: References, secret: Secret
    ) -> None:
        self.exercise = exercise
        self.assignment = assignment
        self._session = session
        self._references = references
        self._secret = secret
        self._recordings: dict[str, Recording] = {}

    @property
    def edition(self) -> str:
        """``release`` or ``public``."""
        return self._session.layout.edition

    # --- the student's Value

    def matches_torch(
        self,
        *functions: Callable[..., Traced],
        at: Sequence[Point],
        within: tuple[float, float] | None = (-3.0, 3.0),
        collecting: bool = False,
    ) -> None:
        """Compare expressions, their values and their gradients, with torch's.

        Args:
            functions: The expressions; their parameters name the inputs.
            at: Points that may be shown to the student.
            within: Where one more point is drawn, or more up to four in all, that nobody can know beforehand; None
                draws none.
            collecting: The check is about gradients that add up: they start at a number that must stay in them.

        Raises:
            NotRight: They differ.
        """
        cases: list[Case] = []
        for program in map(trace, functions):
            count = max(1, POINTS - len(at))
            drawn = self.points(len(program.names), within, program.text(), count) if within else []
            cases += [(program, tuple(point)) for point in [*at, *drawn]]
        self._comparison.must_agree(cases, collecting=collecting)

    def matches_torch_on_random_programs(
        self, operations: Sequence[str], *, within: tuple[float, float] = (-3.0, 3.0), count: int = 8
    ) -> None:
        """Compare on random expressions of the given operations, drawn from the course secret.

        Raises:
            NotRight: They differ on one; it is made small first.
        """
        seed = self._secret.derive("programs", self.exercise)
        cases = self._references.programs(seed, operations, count, within)
        if len(cases) < count // 2:
            raise CouldNotGrade(f"{self.exercise}: hardly any random program of {operations} compares anything")
        self._comparison.must_agree(cases)

    @cached_property
    def _comparison(self) -> Comparison:
        references, tolerances = self._references, self.assignment.tolerances
        adds_up = self._session.remembered(self.exercise, "adds up", self._adds_up)
        return Comparison(self._evaluate, references, tolerances, self.describe, adds_up=adds_up)

    def _adds_up(self) -> bool:
        """Whether backward adds to gradients that are there: asked with the ``+`` that the notebook gives."""
        program = trace(lambda a, b: a + b).to_json()
        answer = self._evaluate([program], [[0, [1.0, 2.0], False, 0.5]])[0]
        return answer.grads is not None and [number(entry) for entry in answer.grads] == [1.5, 1.5]

    def _evaluate(self, programs: list[dict[str, Any]], items: list[list[Any]]) -> list[Evaluation]:
        reply = self._ask({"do": "evaluate", "programs": programs, "items": items}, Evaluations)
        if len(reply.answers) != len(items):
            raise NotRight("The worker did not answer every question.")
        return reply.answers

    # --- functions of plain numbers, and what cells leave behind

    def gradient_matches(
        self,
        name: str,
        function: Callable[..., Traced],
        at: Sequence[Point],
        within: tuple[float, float] | None,
    ) -> None:
        """Compare what the student's function returns with the gradient of ``function``.

        Raises:
            NotRight: It returns something else at one of the points.
        """
        program = trace(function)
        drawn = self.points(len(program.names), within, program.text()) if within else []
        for point in [*at, *drawn]:
            self.returns(
                name,
                list(point),
                self.expected(program, point)[1],
                dict(zip(program.names, point, strict=True)),
            )

    def returns(
        self,
        name: str,
        args: list[Any],
        wanted: list[float],
        inputs: dict[str, Number],
        labels: Sequence[str] = (),
        absolute: float | None = None,
    ) -> None:
        """Call the student's function and compare what it returns.

        Args:
            name: The function.
            args: What it is called with.
            wanted: What it must return.
            inputs: How the arguments are shown.
            labels: How each returned number is shown; ``df/da`` ... by default.
            absolute: A tolerance of its own.

        Raises:
            NotRight: It returns something else.
        """
        labels = labels or [f"df/d{letter}" for letter in inputs]
        call = Call(f"{name}({', '.join(repr(argument) for argument in args)})", inputs, labels, wanted)
        try:
            reply = self._session.ask(self.exercise, {"do": "call", "name": name, "args": args}, NumbersRead)
        except BoxLost as lost:
            raise self._lost(lost) from None
        if isinstance(reply, Failed):
            raise call.stopped(self.describe(reply.error))
        call.must_return([number(entry) for entry in reply.numbers], lambda x, y: self.close(x, y, absolute))

    def numbers(self, name: str = "") -> list[float]:
        """Return the numbers that a name is bound to, by default the exercise's own.

        Raises:
            NotRight: They are no flat list of numbers.
        """
        name = name or self._session.places[self.exercise].name
        reply = self._ask({"do": "read", "name": name}, NumbersRead, f"`{name}` is no list of numbers: ")
        return [number(entry) for entry in reply.numbers]

    def recorded(self, function: Callable[..., Traced], *, replaced: str = "f", forbidden: str = "gradf") -> Recording:
        """Bind the exercise's name once more with another function in place of the student's.

        Args:
            function: What takes the place of ``replaced``.
            replaced: The function that the student differentiates.
            forbidden: A function whose calls are counted.
        """
        program = trace(function)
        text = program.text()
        if text not in self._recordings:
            self._recordings[text] = self._record(program, replaced, forbidden)
        return self._recordings[text]

    def _record(self, program: Program, replaced: str, forbidden: str) -> Recording:
        place = self._session.places[self.exercise]
        cell = self._session.layout.submission.cells[place.position or 0]
        request = {
            "do": "record",
            "program": program.to_json(),
            "parameters": list(program.names),
            "function": replaced,
            "forbidden": forbidden,
            "name": place.name,
            "source": slice_for(cell.source, place.name, frozenset({replaced, forbidden})),
            "cell": cell.number,
        }
        try:
            reply = self._session.ask_before(self.exercise, request, Recorded)
        except BoxLost as lost:
            raise self._lost(lost) from None
        if isinstance(reply, Failed):
            raise NotRight(f"The cell stops when it is run once more: {self.describe(reply.error)}.")
        return Recording.of(reply, program)

    def loss_and_gradients(self) -> tuple[float, list[float]]:
        """Return the loss and the gradients of the logits that the public notebook's loss cell left behind.

        Raises:
            NotRight: There are none.
        """
        request = {"do": "gradients", "data": "loss", "of": "logits"}
        found = [number(entry) for entry in self._ask(request, NumbersRead, "The loss cell is not complete: ").numbers]
        return found[0], found[1:]

    def torch_passes(self) -> list[dict[float, float]]:
        """Return, for each backward pass of torch in the submission, each leaf's data and gradient."""
        reply = self._ask({"do": "torch_gradients"}, TorchPasses)
        return [{number(pair[0]): number(pair[1]) for pair in leaves if len(pair) == 2} for leaves in reply.passes]

    # --- what is right

    def expected(self, program: Program, point: Point) -> tuple[float, list[float]]:
        """Return the reference's value and gradients.

        Raises:
            CouldNotGrade: There are none, or they have no power.
        """
        try:
            return self._references.answer(program, point)
        except ReferenceFault as fault:
            raise CouldNotGrade(str(fault)) from fault

    def points(self, inputs: int, within: tuple[float, float], what: str, count: int = 3) -> list[tuple[float, ...]]:
        """Return points that derive from the course secret, the exercise and ``what`` is asked."""
        return hidden_points(self._secret.derive("points", self.exercise, what), inputs, within, count)

    def close(self, yours: float, expected: float, absolute: float | None = None) -> bool:
        """Return whether two numbers are near enough by the assignment's tolerances."""
        tolerances = self.assignment.tolerances
        return is_close(yours, expected, absolute or tolerances.absolute, tolerances.relative)

    def describe(self, error: StudentError) -> str:
        """Return an error of the student's code as one line: type, message, where."""
        return self._session.describe(error)

    def fail(self, message: str, example: Counterexample | None = None) -> NoReturn:
        """End the check: the student's code does not do what it claims."""
        raise NotRight(message, example)

    def _ask(self, request: dict[str, Any], kind: type[AnyReply], otherwise: str = "") -> AnyReply:
        try:
            reply = self._session.ask(self.exercise, request, kind)
        except BoxLost as lost:
            raise self._lost(lost) from None
        if isinstance(reply, Failed):
            raise NotRight(f"{otherwise}{self.describe(reply.error)}.")
        return reply

    def _lost(self, lost: BoxLost) -> NotRight:
        return NotRight(f"No answer: {lost.reason}.", lost=True)
