"""How a check can end badly: the student's code is not right, or the grader could not tell. The two never look alike."""

from dataclasses import dataclass

from autograder.expression.program import Number, Program
from autograder.results import Counterexample


@dataclass(frozen=True)
class Question:
    """What was asked when a counterexample was found, so that it can be asked again and drawn.

    Attributes:
        program: The expression, or the function of plain numbers whose gradient was wanted.
        inputs: Its inputs.
        descending: The order in which sets handed out their entries.
        start: The gradient that every input held before.
        nudges: For a numerical gradient, each input's scheme and step size, as recorded.
    """

    program: Program
    inputs: tuple[Number, ...]
    descending: bool = False
    start: float = 0.0
    nudges: tuple[tuple[str, float], ...] = ()


class NotRight(AssertionError):
    """The student's code does not do what the check claims; the message says how, in words for the student.

    Attributes:
        counterexample: The smallest example of it, if there is one.
        lost: No answer came (time, a crash of the process): asking more would only take more time.
        question: What was asked, where it can be drawn.
        place: The cell and the line at which the student's code stopped, where it did.
    """

    def __init__(
        self,
        message: str,
        counterexample: Counterexample | None = None,
        *,
        lost: bool = False,
        question: Question | None = None,
        place: tuple[int | None, int | None] = (None, None),
    ) -> None:
        super().__init__(message)
        self.counterexample = counterexample
        self.lost = lost
        self.question = question
        self.place = place


class CouldNotGrade(Exception):
    """The grader's own fault: a check without power, a reference that disagrees, a worker that could not start."""
