"""What a hidden check asks: the ``student`` fixture. It sees numbers, never a student's object.

What compares the student's ``Value`` is in ``Expressions``, what is done with functions and other objects is in
``Scenarios``; ``gradient_matches`` and ``returns`` compare functions of plain numbers; what a cell left
behind is in ``LeftBehind``. ``fail`` ends a check with a sentence and an example.
"""

from collections.abc import Callable, Sequence
from typing import NoReturn

from autograder.assignment import Assignment
from autograder.engine.calling import Call
from autograder.engine.left_behind import Point
from autograder.engine.replies import NOT_REPEATED, Called, Calls, number
from autograder.engine.scenarios import Scenarios
from autograder.engine.session import Session
from autograder.engine.setting import Setting
from autograder.expect.references import ReferenceFault
from autograder.expect.tolerance import is_close
from autograder.expression.program import Program
from autograder.expression.tracing import Traced, trace
from autograder.faults import CouldNotGrade, NotRight, Question
from autograder.results import Counterexample

EXACT = 1e-10
"""How near a formula's numbers are at least; no difference of two values of f comes so near."""


class Student(Scenarios):
    """One submission, as the checks of one exercise see it."""

    def __init__(self, exercise: str, assignment: Assignment, session: Session, setting: Setting) -> None:
        super().__init__(exercise, assignment, session, setting)
        self._called: dict[str, list[Called]] = {}

    # --- functions of plain numbers, and what cells leave behind

    def gradient_matches(
        self,
        name: str,
        function: Callable[..., Traced],
        at: Sequence[Point],
        within: tuple[float, float] | None,
        *,
        formula: str = "",
        by: str = "",
    ) -> None:
        """Compare what the student's function returns with the gradient of ``function``.

        Args:
            name: The student's function.
            function: What it is the gradient of.
            at: Points that may be shown to the student.
            within: Where three more points are drawn that nobody can know beforehand; None draws none.
            formula: A function of the notebook that a formula does not ask; what is returned must then be as exact.
            by: The only input whose derivative is compared; all of them by default.

        Raises:
            NotRight: It returns something else at one of the points.
        """
        program = trace(function)
        drawn = self.points_of(program, within) if within else []
        labels = [f"df/d{letter}" for letter in program.names]
        calls = [
            Call(
                name,
                list(point),
                dict(zip(program.names, point, strict=True)),
                labels,
                self.expected(program, point)[1],
                only=f"df/d{by}" if by else "",
                question=Question(program, tuple(point)),
            )
            for point in [*at, *drawn]
        ]
        self.returns(*calls, formula=formula)

    def returns(self, *calls: Call, absolute: float | None = None, formula: str = "") -> None:
        """Call the student's function and compare what it returns.

        Args:
            calls: What it is called with and what it must return.
            absolute: A tolerance of its own.
            formula: As in ``gradient_matches``.

        Raises:
            NotRight: It returns something else.
        """
        self.compared += len(calls)
        for call, answer in zip(calls, self._answers(calls, formula), strict=True):
            try:
                self._judge(call, answer, absolute, formula)
            except NotRight:
                for again in self._answers([call, call], formula, showing=True):
                    self._judge(call, again, absolute, formula)
                raise call.stopped(NOT_REPEATED.message) from None

    def _judge(self, call: Call, answer: Called, absolute: float | None, formula: str) -> None:
        """Compare what one call returned.

        Raises:
            NotRight: It is not what it must return.
        """
        if answer.error is not None or answer.numbers is None:
            raise call.stopped(self.describe(answer.error), answer.error) if answer.error else call.stopped("no answer")
        if answer.watched_calls > 1:  # one may be a print; no difference gets by with less than two
            asked = f"{call.text} asks {formula} {answer.watched_calls} times"
            raise NotRight(f"{call.name} is to be a formula, but {asked}.")
        yours = [number(entry) for entry in answer.numbers]
        if formula:
            call.must_return(yours, lambda x, y: is_close(x, y, EXACT, EXACT))
        else:
            call.must_return(yours, lambda x, y: self.close(x, y, absolute))

    def _answers(self, calls: Sequence[Call], watched: str, *, showing: bool = False) -> list[Called]:
        """Make the calls, in one batch; the same batch is made once, however many checks look at what it returns."""
        request = {"do": "call", "name": calls[0].name, "calls": [list(call.args) for call in calls], "watched": watched}
        key = f"{showing} {request}"
        if key not in self._called:
            reply = self._ask(request, Calls, showing=showing)
            if len(reply.answers) != len(calls):
                raise NotRight("The worker did not answer every question.")
            self._called[key] = reply.answers
        return self._called[key]

    # --- what is right

    def expected(self, program: Program, point: Point) -> tuple[float, list[float]]:
        """Return the reference's value and gradients.

        Raises:
            CouldNotGrade: There are none, or they have no power.
        """
        try:
            return self._setting.references.answer(program, point)
        except ReferenceFault as fault:
            raise CouldNotGrade(str(fault)) from fault

    def close(self, yours: float, expected: float, absolute: float | None = None) -> bool:
        """Return whether two numbers are near enough by the assignment's tolerances."""
        tolerances = self.assignment.tolerances
        return is_close(yours, expected, absolute or tolerances.absolute, tolerances.relative)

    def fail(self, message: str, example: Counterexample | None = None, question: Question | None = None) -> NoReturn:
        """End the check: the student's code does not do what it claims; ``question`` is what can be drawn of it."""
        raise NotRight(message, example, question=question)
