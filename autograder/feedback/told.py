"""What is said of one exercise, in the order in which it is said, for every renderer.

``told_of`` makes a ``Told`` of a verdict. Texts in it are plain, with code between backticks; each renderer escapes them in
its own way. What a student or an instructor wrote is made fit to be shown here, whatever cleaned it before.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from msgspec.structs import replace

from autograder.clusters import cluster_id
from autograder.feedback import words
from autograder.feedback_text import FINISHED, WORDS, both, given, number, points, reached, reference
from autograder.illustration import Excerpt
from autograder.notebook.shown import clean, clean_lines
from autograder.pasting import as_line
from autograder.pictures.described import describe, describe_right, describe_slope, describe_step_error
from autograder.results import Counterexample, ExerciseResult, Mistake, Verdict

SIGNS = {
    Verdict.CORRECT: "✓",
    Verdict.PARTLY_CORRECT: "~",
    Verdict.WRONG: "x",
    Verdict.NOT_ATTEMPTED: "·",
    Verdict.NOT_REQUIRED: "-",
    Verdict.COULD_NOT_GRADE: "!",
}
"""A sign beside the verdict's word, never in place of it."""

LONGEST_REASON = 2000
"""Characters of a sentence that holds a student's text."""


@dataclass(frozen=True)
class Example:
    """The smallest example.

    Attributes:
        expression: Python.
        given: Its inputs, or "".
        paste: A line to paste into the notebook, or "".
        error: What the student's code said in place of numbers, or "".
        by: Whose the right numbers are.
        rows: What is compared: the name, the student's number, the right one.
    """

    expression: str
    given: str
    paste: str
    error: str
    by: str
    rows: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class Told:
    """What is said of one exercise.

    Attributes:
        result: The verdict as data.
        right: What is right so far.
        lost: What is not: points that it costs, and the claim that does not hold.
        example: The smallest example.
        mistakes: What looks wrong; several in one entry cannot be told apart.
        hints: Questions, the gentlest first; what is known of the mistake asks first.
        carried: The exercises whose answers were taken as right for this verdict.
        comment: The instructor's.
        same: Titles of other exercises that the same trouble keeps from being judged.
        repeats: It is one of those, and said there.
    """

    result: ExerciseResult
    right: tuple[str, ...]
    lost: tuple[tuple[str, str], ...]
    example: Example | None
    mistakes: tuple[tuple[Mistake, ...], ...]
    hints: tuple[str, ...]
    carried: tuple[str, ...]
    comment: str
    same: tuple[str, ...] = ()
    repeats: bool = False

    @property
    def verdict(self) -> str:
        """The verdict in words."""
        return WORDS[self.result.verdict]

    @property
    def sign(self) -> str:
        """See ``SIGNS``."""
        return SIGNS[self.result.verdict]

    @property
    def points(self) -> str:
        """Points in words, or "" where none could be reached."""
        none = self.result.verdict in (Verdict.COULD_NOT_GRADE, Verdict.NOT_REQUIRED)
        return "" if none else reached(self.result.score, self.result.max_score)

    @property
    def reason(self) -> str:
        """Why it is not right, as far as the student may know: a grader's fault may tell a hidden input."""
        ungraded = self.result.verdict is Verdict.COULD_NOT_GRADE
        return words.NOT_YOURS if ungraded else clean(self.result.reason, LONGEST_REASON).strip()

    @property
    def carried_names(self) -> str:
        """The exercises that were taken as right, each between backticks."""
        return ", ".join(f"`{name}`" for name in self.carried)

    @property
    def finished(self) -> bool:
        """Whether nothing is left to do."""
        return self.result.verdict in FINISHED

    @property
    def says_more(self) -> bool:
        """Whether there is more to say than the verdict."""
        if self.repeats:
            return bool(self.result.advice)
        return bool(self.result.advice) or (not self.finished and bool(self.reason or self.lost))

    @property
    def code(self) -> tuple[Excerpt, ...]:
        """The student's code; nothing of it where nothing is left to do."""
        shown = self.result.illustration
        if shown is None or self.finished:
            return ()
        return tuple(replace(excerpt, text=clean_lines(excerpt.text)) for excerpt in shown.code)

    @property
    def shows_a_line(self) -> bool:
        """Whether a line of the student's code is marked."""
        return any(excerpt.marked for excerpt in self.code)

    @property
    def twin(self) -> str:
        """The picture in words, or ""."""
        shown = self.result.illustration
        if shown is None:
            return ""
        if shown.graph:
            return "\n".join([describe(shown.graph), *map(clean, shown.graph.remarks)])
        if shown.step_error:
            return describe_step_error(shown.step_error)
        return describe_slope(shown.slope) if shown.slope else ""

    @property
    def last_hint(self) -> str:
        """What each arrow of the right graph adds, in words, or ""."""
        shown = self.result.illustration
        return describe_right(shown.right_graph) if shown and shown.right_graph else ""


def told_of(exercise: ExerciseResult, comments: Mapping[str, str]) -> Told:
    """Return what is said of an exercise; ``comments`` are the instructor's, by cluster."""
    weights = sum(check.weight for check in exercise.checks)
    share = exercise.max_score / weights if weights else 0.0
    failed = [check for check in exercise.checks if not check.passed]
    right = tuple(check.sentence for check in exercise.checks if check.passed)
    questions = [mistake.question for alike in exercise.mistakes or () if len(alike) == 1 for mistake in alike]
    unsolved = exercise.verdict in (Verdict.PARTLY_CORRECT, Verdict.WRONG)
    return Told(
        result=exercise,
        right=right if exercise.verdict is Verdict.PARTLY_CORRECT else (),
        lost=()
        if exercise.verdict in (*FINISHED, Verdict.COULD_NOT_GRADE)
        else tuple((_cost(share * check.weight), check.sentence) for check in failed),
        example=_example(exercise) if exercise.counterexample else None,
        mistakes=exercise.mistakes or (),
        hints=tuple(dict.fromkeys([*questions, *exercise.hints])) if unsolved else (),
        carried=exercise.carried_forward,
        comment=clean_lines(comments.get(cluster_id(exercise) or "", "")),
    )


def _cost(cost: float) -> str:
    return f"{points(cost)} point{'' if points(cost) == '1' else 's'}"


def _example(exercise: ExerciseResult) -> Example:
    example = exercise.counterexample or Counterexample("", {}, {}, {})
    error = clean(str(example.yours["error"]), 300) if "error" in example.yours else ""
    rows = []
    for name, value in example.expected.items():
        yours, expected = ("-", number(value)) if error else both(example.yours.get(name, "missing"), value)
        rows.append((clean(name, 60), clean(yours, 60), clean(expected, 60)))
    paste = "" if exercise.carried_forward else as_line(example)
    return Example(
        clean(example.expression, 300), clean(given(example), 300), clean(paste, 400), error, reference(example), tuple(rows)
    )
