"""What a student is told, in the order in which it is told, for every renderer: HTML, Markdown, plain text.

``tell`` makes a ``Story`` of results: the total, the one exercise to look at first, the others. Texts in it are plain, with
code between backticks; each renderer escapes them in its own way. ``words`` has the sentences that it puts around them.
What a student or an instructor wrote is made fit to be shown here, for all renderers, whatever cleaned it before.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from msgspec.structs import replace

from autograder.clusters import cluster_id
from autograder.feedback import words
from autograder.feedback.around import NOTHING_AROUND, Around, Remark, Total, Written
from autograder.feedback_text import FINISHED, WORDS, both, given, next_exercise, number, of_most, points, reached, reference
from autograder.illustration import Excerpt
from autograder.notebook.shown import clean, clean_lines
from autograder.pasting import as_line
from autograder.pictures.described import describe, describe_right, describe_slope, describe_step_error
from autograder.results import Counterexample, ExerciseResult, Mistake, Results, Verdict

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
    """

    result: ExerciseResult
    right: tuple[str, ...]
    lost: tuple[tuple[str, str], ...]
    example: Example | None
    mistakes: tuple[tuple[Mistake, ...], ...]
    hints: tuple[str, ...]
    carried: tuple[str, ...]
    comment: str

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


@dataclass(frozen=True)
class Story:
    """All that a student is told of a submission."""

    title: str
    name: str
    total: str
    share: float
    summary: str
    first: Told | None
    others: tuple[Told, ...]
    every: tuple[Told, ...]
    rows: tuple[tuple[str, str, str], ...]
    written: tuple[Written, ...]
    remarks: tuple[Remark, ...]
    unreadable: str


def tell(results: Results, around: Around = NOTHING_AROUND) -> Story:
    """Return what a student is told.

    Args:
        results: The verdicts.
        around: What else there is to say.
    """
    every = tuple(_told(exercise, around.comments) for exercise in results.exercises)
    unreadable = clean(results.unreadable, LONGEST_REASON)
    following = None if unreadable else next_exercise(results)
    if following is not None and following.verdict is Verdict.COULD_NOT_GRADE:
        following = None
    first = next((told for told in every if told.result is following), None)
    total = around.total or Total(results.score, results.max_score)
    return Story(
        title=clean(around.title or results.assignment),
        name=clean(results.submission),
        total=words.less(reached(total.score, total.max_score), points(total.late_penalty)),
        share=min(1.0, max(0.0, total.score / total.max_score)) if total.max_score else 0.0,
        summary=unreadable or _summary(results, first),
        first=first,
        others=tuple(told for told in every if told is not first),
        every=() if unreadable else every,
        rows=tuple((told.verdict, told.result.name, of_most(told.result)) for told in every),
        written=tuple(one.cleaned() for one in around.written),
        remarks=tuple(remark.cleaned() for remark in around.remarks),
        unreadable=unreadable,
    )


def _summary(results: Results, first: Told | None) -> str:
    """Return one or two sentences: how much is right, and what to look at first."""
    asked = [exercise for exercise in results.exercises if exercise.verdict is not Verdict.NOT_REQUIRED]
    right = sum(exercise.verdict is Verdict.CORRECT for exercise in asked)
    ungraded = sum(exercise.verdict is Verdict.COULD_NOT_GRADE for exercise in asked)
    parts = [words.right_ones(right, len(asked))]
    if ungraded:
        parts.append(words.ungraded(ungraded))
    if first:
        parts.append(f"{words.FIRST}: {first.result.title}.")
    return " ".join(parts)


def _told(exercise: ExerciseResult, comments: Mapping[str, str]) -> Told:
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
