"""Tells apart what went wrong besides wrong answers: code that stops, takes too long, or answers what is no answer.

``trouble`` says which of it an exercise had, if any; ``without_place`` takes the cell and line out of a sentence, so that
the same error of two students reads the same. A known mistake and a wrong number are no trouble: they are wrong answers.

Results say this in their sentences alone, so the sentences of ``engine`` are known here and nowhere else; a test grades
submissions of each kind, and a sentence that is put otherwise turns it red.
"""

import re
from enum import StrEnum

from autograder.results import ExerciseResult, Verdict


class Trouble(StrEnum):
    """Why there was no number to compare."""

    COULD_NOT_GRADE = "could_not_grade"
    TAMPERED = "tampered"
    TOO_SLOW = "too_slow"
    ENDED = "ended"
    NO_ANSWER = "no_answer"
    STOPPED = "stopped"
    RAISES = "raises"


WORDS = {
    Trouble.COULD_NOT_GRADE: "The grader could not tell: its fault, and nobody loses a point",
    Trouble.TAMPERED: "Answered what is no answer: this may be tampering, have a look",
    Trouble.TOO_SLOW: "Did not finish in time",
    Trouble.ENDED: "Ended the process it ran in",
    Trouble.NO_ANSWER: "Gave no answer",
    Trouble.STOPPED: "The cell stopped with an error, so that what it should define is missing",
    Trouble.RAISES: "Stops with an error when it is used",
}
"""What an instructor reads, the most urgent first."""

STOPPED = re.compile(r"The cell of this exercise stopped with ")
LOST = re.compile(
    r"(?:^The cell of this exercise(?: \([^)]*\))? does not count|(?:^|[.?] )No answer): (?P<why>.*)", re.DOTALL
)
SLOW = re.compile(r"it (?:waited and )?did not finish |.*had used up its time|it was not run, since too many cells")
PLACE = re.compile(r" ?\((?:code cell \d+(?:, line \d+)?|line \d+)\)")


def trouble(result: ExerciseResult) -> Trouble | None:
    """Return what an exercise had besides a wrong answer, or None."""
    if result.verdict is Verdict.COULD_NOT_GRADE:
        return Trouble.COULD_NOT_GRADE
    if result.verdict not in (Verdict.WRONG, Verdict.PARTLY_CORRECT) or result.mistakes:
        return None
    if result.counterexample:
        return Trouble.RAISES if "error" in result.counterexample.yours else None
    if STOPPED.match(result.reason):
        return Trouble.STOPPED
    lost = LOST.search(result.reason)
    return _lost(lost["why"]) if lost else None


def _lost(why: str) -> Trouble:
    """Tell apart the reasons for which a box gives no answer."""
    if why.startswith("the worker answered "):
        return Trouble.TAMPERED
    if SLOW.match(why):
        return Trouble.TOO_SLOW
    return Trouble.ENDED if why.startswith("the code ended its own process") else Trouble.NO_ANSWER


def without_place(sentence: str) -> str:
    """Return a sentence without the cell and line that it names."""
    return PLACE.sub("", sentence)
