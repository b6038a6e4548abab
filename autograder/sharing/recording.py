"""Notes what a hidden check asks, so that students can be asked the same with other inputs: ``questions_of``.

The check is run with a ``Rehearsal``, whose every answer is right; it asks no submission. What can be said as data becomes
a question (``autograder.sharing.questions``): an expression, a call, a scenario, the numbers of a cell. A check that judges
by itself in a way that is no data shares what it asked before that.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

from autograder.assignment import Assignment
from autograder.course import Secret
from autograder.engine.calling import Call
from autograder.engine.collecting import Check
from autograder.engine.left_behind import Point
from autograder.engine.recording import Recording, Scheme
from autograder.engine.setting import Setting
from autograder.engine.student import EXACT, Student
from autograder.expect import float_reference
from autograder.expect.references import References, is_informative
from autograder.expression.program import Number, Program
from autograder.expression.tracing import Traced, trace
from autograder.faults import CouldNotGrade, NotRight
from autograder.sharing.questions import Question, called, expression, numbers, rounded
from autograder.sharing.scenes import shared_scenario
from autograder.sharing.varying import Varying, is_other

PUBLIC = Secret(b"what students' own checks are drawn from is no secret")
MOST_STEPS = 12
"""Steps of an expression that a student can still follow."""

MOST_POINTS = 2
"""Points of one expression or scenario: the checks that grade ask at more."""

MOST_TRIES = 40
RANDOM_PROGRAMS = 4
SCHEMES: tuple[Scheme, ...] = ("forward", "backward", "symmetric")
STEP = 1e-6


class NotShared(Exception):
    """A check asks for something that cannot be said as data."""


def questions_of(check: Check, assignment: Assignment, references: References) -> list[Question]:
    """Return what a check asks, with other inputs, each question once.

    Args:
        check: A hidden check of the release edition.
        assignment: Its assignment.
        references: Draws random expressions.
    """
    found: dict[str, Question] = {}
    accepted = []
    for scheme in SCHEMES:
        rehearsal = Rehearsal(check, assignment, Setting(references, PUBLIC), scheme)
        passed = False
        with suppress(NotRight, CouldNotGrade, NotShared):
            check.run(rehearsal)
            passed = True
        if passed:
            accepted.append(scheme)
        for question in rehearsal.questions:
            found.setdefault(repr(question), question)
        if not any(question["kind"] == "numbers" for question in rehearsal.questions):
            break  # it asks of no numerical gradient: the scheme plays no part
    else:
        for question in found.values():
            question["schemes"] = accepted if len(accepted) < len(SCHEMES) else []
    return list(found.values())


class Rehearsal(Student):
    """A student whose every answer is right; ``questions`` holds what was asked."""

    def __init__(self, check: Check, assignment: Assignment, setting: Setting, scheme: Scheme) -> None:
        super().__init__(check.exercise, assignment, None, setting)  # type: ignore[arg-type]  # nothing is asked of a session
        self.questions: list[Question] = []
        self._check = check
        self._scheme = scheme
        self._public: set[float] = set()
        self._known: list[tuple[Program, tuple[Number, ...]]] = []
        self._replacing: list[Program] = []
        self._rerun: dict[str, Any] = {}

    @property
    def edition(self) -> str:
        """The edition that students have."""
        return "release"

    @property
    def answer(self) -> str:
        """The name that the notebook asks for."""
        return self.assignment.exercise[self.exercise].answer

    def points(self, inputs: int, within: tuple[float, float], what: str, count: int = 3) -> list[tuple[float, ...]]:
        """Return points that derive from a seed that everybody may know."""
        drawn = super().points(inputs, within, what, count)
        self._public.update(number for point in drawn for number in point)
        return drawn

    def expected(self, program: Program, point: Point) -> tuple[float, list[float]]:
        """Return what the float64 reference says, which tests hold equal to torch.

        Raises:
            CouldNotGrade: It says nothing.
        """
        self._known.append((program, tuple(point)))
        try:
            return float_reference.evaluate(program, point)
        except float_reference.NoReference as fault:
            raise CouldNotGrade(str(fault)) from fault

    # --- expressions

    def matches_torch(
        self,
        *functions: Callable[..., Traced],
        at: Sequence[Point],
        within: tuple[float, float] | None = (-3.0, 3.0),  # noqa: ARG002 - other points are near the check's own
        points: int = MOST_POINTS,  # noqa: ARG002 - as above
        collecting: bool = False,
        shrinking: bool = True,  # noqa: ARG002 - nothing goes wrong here
    ) -> None:
        """Note the expressions with other constants, at other points."""
        for program in map(trace, functions):
            if len(program.steps) <= MOST_STEPS:
                for position in range(min(MOST_POINTS, len(at))):
                    self._note_expression(program, at, position, collecting=collecting)

    def _note_expression(self, program: Program, at: Sequence[Point], position: int, *, collecting: bool) -> None:
        varying = Varying(self.exercise, program.text(), str(position))
        for _ in range(MOST_TRIES):
            case = varying.program(program), varying.point(at[position])
            if is_informative(case) and is_other(case[1], at):
                self.questions.append(expression(*case, collecting=collecting))
                return

    def matches_torch_on_random_programs(
        self, operations: Sequence[str], *, within: tuple[float, float] = (-3.0, 3.0), count: int = RANDOM_PROGRAMS
    ) -> None:
        """Note random expressions that are drawn from the public seed."""
        seed = PUBLIC.derive("programs", self.exercise)
        drawn = self._setting.references.programs(seed, operations, count, within)
        few = [case for case in drawn if len(case[0].steps) <= MOST_STEPS]
        self.questions += [expression(*case, collecting=False) for case in few[:RANDOM_PROGRAMS]]

    # --- functions of plain numbers

    def gradient_matches(
        self,
        name: str,
        function: Callable[..., Traced],
        at: Sequence[Point],
        within: tuple[float, float] | None,  # noqa: ARG002 - other points are near the check's own
        *,
        formula: str = "",
        by: str = "",
    ) -> None:
        """Note calls at other points."""
        program, found = trace(function), list[Point]()
        varying = Varying(self.exercise, program.text())
        for point in at[: MOST_POINTS + 1]:
            tried = (varying.point(point) for _ in range(MOST_TRIES))
            found += [one for one in tried if is_informative((program, one)) and is_other(one, at)][:1]
        self._public.update(float(number) for point in found for number in point)
        super().gradient_matches(name, function, found, None, formula=formula, by=by)

    def returns(self, *calls: Call, absolute: float | None = None, formula: str = "") -> None:
        """Note calls, but for those with numbers of the check's own."""
        for call in calls:
            if {entry for entry in _flat(call.args) if isinstance(entry, float)} <= self._public:
                self.questions.append(called(call, EXACT if formula else absolute, formula))

    def matches_reference(
        self,
        *functions: Callable[..., Any],
        at: Sequence[Point] = ((),),
        within: tuple[float, float] | None = None,  # noqa: ARG002 - other points are near the check's own
        points: int = MOST_POINTS,  # noqa: ARG002 - as above
        absolute: float | None = None,
        relative: float | None = None,
        orders: int = 2,
    ) -> None:
        """Note scenarios with other numbers."""
        for function in functions:
            kept = at if all(isinstance(number, int) for point in at for number in point) else at[:MOST_POINTS]
            for position in range(len(kept)):
                question = shared_scenario(self.assignment, self.exercise, function, at, position)
                if question is not None:
                    limits = {"absolute": absolute, "relative": relative}
                    given = {name: value for name, value in limits.items() if value is not None}
                    told = rounded(question["told"], to=absolute or 0.0)
                    self.questions.append({**question, "told": told, **given, "orders": orders})

    # --- what a cell leaves behind

    def recorded(
        self, function: Callable[..., Traced], at: Point, *, replaced: str = "f", forbidden: str = "gradf"
    ) -> Recording:
        """Answer as a numerical gradient of the rehearsed scheme does; note another function than the check's own."""
        program = trace(function)
        other = Varying(self.exercise, "the other function").program(program)
        self._replacing.append(program)
        self._rerun = {
            "program": other.to_json(),
            "parameters": list(other.names),
            "function": replaced,
            "forbidden": forbidden,
            "wanted": float_reference.evaluate(other, at)[1],
        }
        return Recording(float_reference.evaluate(program, at)[1], self._nudged(at), 0, None, program)

    def _nudged(self, at: Point) -> list[list[float]]:
        """Return the calls of the rehearsed scheme."""
        moves = {"forward": (0.0, STEP), "backward": (0.0, -STEP), "symmetric": (STEP, -STEP)}[self._scheme]
        every = range(len(at))
        return [[x + move * (i == place) for i, x in enumerate(at)] for place in every for move in moves]

    def numbers(self, at: Point = ()) -> list[float]:
        """Answer the right numbers: those of the function that was asked for and took no other one's place."""
        own = [case for case in self._known if case[0] not in self._replacing and case[1] == tuple(at)]
        if not own:
            raise NotShared("what the numbers must be is not known")
        wanted = float_reference.evaluate(*own[0])[1]
        self.questions.append(numbers(self.answer, own[0], wanted, self._rerun))
        return wanted

    def answers(self, function: Callable[..., Any], at: Point = ()) -> dict[str, Any]:  # noqa: ARG002 - whatever it asks
        """Raise: the check judges by itself."""
        raise NotShared("the check judges by itself")


def _flat(value: Any) -> list[Any]:
    return [inner for entry in value for inner in _flat(entry)] if isinstance(value, list | tuple) else [value]
