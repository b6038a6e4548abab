"""How a check can end badly: the student's code is not right, or the grader could not tell. The two never look alike."""

from autograder.results import Counterexample


class NotRight(AssertionError):
    """The student's code does not do what the check claims; the message says how, in words for the student.

    Attributes:
        counterexample: The smallest example of it, if there is one.
        lost: No answer came (time, a crash of the process): asking more would only take more time.
    """

    def __init__(self, message: str, counterexample: Counterexample | None = None, *, lost: bool = False) -> None:
        super().__init__(message)
        self.counterexample = counterexample
        self.lost = lost


class CouldNotGrade(Exception):
    """The grader's own fault: a check without power, a reference that disagrees, a worker that could not start."""
