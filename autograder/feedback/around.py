"""What a page says besides the results: written answers, an instructor's words, the gradebook's total.

``Around`` holds it all; a page of results alone has ``NOTHING_AROUND``.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from autograder.notebook.shown import clean, clean_lines


@dataclass(frozen=True)
class Written:
    """A written answer, as an instructor graded it.

    Attributes:
        question: What it is called.
        answer: What the student wrote.
        comment: The instructor's comment, or "".
        score: Points, or None while nobody has graded it.
        max_score: Points that could be reached.
    """

    question: str
    answer: str
    comment: str
    score: float | None
    max_score: float

    def cleaned(self) -> "Written":
        """Return it with all texts fit to be shown."""
        return Written(clean(self.question), clean_lines(self.answer), clean_lines(self.comment), self.score, self.max_score)


@dataclass(frozen=True)
class Remark:
    """What an instructor has said of an answer that the engine grades: what it is about, and the words."""

    about: str
    text: str

    def cleaned(self) -> "Remark":
        """Return it with both texts fit to be shown."""
        return Remark(clean(self.about), clean_lines(self.text))


@dataclass(frozen=True)
class Total:
    """The points of a gradebook: with written answers, less what being late costs; and how late that was, in words."""

    score: float
    max_score: float
    late_penalty: float = 0.0
    late: str = ""


@dataclass(frozen=True)
class Around:
    """What a page says besides the results.

    Attributes:
        title: What the assignment is called.
        comments: The instructor's, by cluster.
        written: The written answers.
        remarks: The instructor's, on single answers.
        total: The gradebook's points; the results' own where it is None.
    """

    title: str = ""
    comments: Mapping[str, str] = field(default_factory=dict)
    written: Sequence[Written] = ()
    remarks: Sequence[Remark] = ()
    total: Total | None = None


NOTHING_AROUND = Around()
