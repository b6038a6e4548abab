"""The class report as data: all that the page, the tables and the JSON say.

``survey`` makes it of a folder's results; ``Report`` holds it. Nothing in it is a clock or a machine's name, and every
text of a student's in it has been cleaned.
"""

from collections.abc import Iterable, Mapping

import msgspec

from autograder.assignment import Assignment
from autograder.clusters import cluster_id
from autograder.comments import unused
from autograder.notebook.shown import clean
from autograder.report.attendance import SHORT, Attendance, attendance, matched
from autograder.report.groups import LONG, MistakeGroup, TroubleGroup, mistake_groups, trouble_groups
from autograder.report.measures import Distribution, ExerciseMeasures, distribution, exercise_measures, percent
from autograder.report.reading import Folder
from autograder.results import ExerciseResult, Results, Verdict
from autograder.rosters.students import Handed, Roster
from autograder.trouble import trouble

FINISHED = (Verdict.CORRECT, Verdict.NOT_REQUIRED)


class Outcome(msgspec.Struct, frozen=True):
    """One exercise of one submission; ``cluster`` and ``trouble`` are "" where there is none."""

    exercise: str
    verdict: Verdict
    score: float
    max_score: float
    cluster: str
    trouble: str
    reason: str


class Submission(msgspec.Struct, frozen=True):
    """One submission; ``percent`` is None where there is no score, ``unreadable`` says why where nothing could be read."""

    name: str
    student: str
    seconds_late: float | None
    edition: str
    score: float
    max_score: float
    percent: float | None
    all_right: bool
    graded_to_the_end: bool
    unreadable: str
    outcomes: tuple[Outcome, ...]


class Unreadable(msgspec.Struct, frozen=True):
    """A submission, or a results file, that could not be read, and why."""

    name: str
    why: str


class Report(msgspec.Struct, frozen=True):
    """The class at a glance.

    Attributes:
        assignment: The assignment's id.
        title: What it is called in words.
        submissions: All that were graded, in alphabetical order.
        distribution: Of their scores.
        exercises: Each exercise in numbers.
        mistakes: Wrong answers by cluster, the most frequent first.
        troubles: What was no wrong answer.
        unreadable: Submissions that the grader could not read.
        broken: Results files that the report could not read.
        attendance: Who handed in; None where there is no roster.
        editions: Of the submissions that could be read.
        graders: The versions that graded them.
        secrets: Hashes of the secrets that hidden inputs derived from.
        unused_comments: A sentence for each comment that reaches nobody.
    """

    assignment: str
    title: str
    submissions: tuple[Submission, ...]
    distribution: Distribution
    exercises: tuple[ExerciseMeasures, ...]
    mistakes: tuple[MistakeGroup, ...]
    troubles: tuple[TroubleGroup, ...]
    unreadable: tuple[Unreadable, ...]
    broken: tuple[Unreadable, ...]
    attendance: Attendance | None
    editions: tuple[str, ...]
    graders: tuple[str, ...]
    secrets: tuple[str, ...]
    unused_comments: tuple[str, ...]

    @property
    def complete(self) -> bool:
        """Whether every file and every submission could be read and graded."""
        return not self.broken and all(submission.graded_to_the_end for submission in self.submissions)


def survey(assignment: Assignment, folder: Folder, comments: Mapping[str, str], roster: Roster | None) -> Report:
    """Return the report on a folder's results.

    Args:
        assignment: What they are results of.
        folder: The results.
        comments: The instructor's, by cluster.
        roster: Who should have handed in, if that is known.
    """
    results = folder.results
    every = list(results.values())
    readable = [one for one in every if not one.unreadable]
    known = matched(roster, list(results)) if roster else {}
    clusters = {cluster for one in readable for result in one.exercises if (cluster := cluster_id(result))}
    return Report(
        assignment.name,
        assignment.title,
        tuple(_submission(stem, one, known.get(stem)) for stem, one in results.items()),
        distribution(every),
        tuple(exercise_measures(name, entry.title, entry.points, every) for name, entry in assignment.exercise.items()),
        mistake_groups(results, comments),
        trouble_groups(results, comments),
        tuple(
            Unreadable(clean(stem, SHORT), clean(one.unreadable, LONG)) for stem, one in results.items() if one.unreadable
        ),
        tuple(Unreadable(file.name, file.why) for file in folder.broken),
        attendance(roster, known, list(results)) if roster else None,
        _different(one.edition for one in readable),
        _different(one.grader for one in every),
        _different(one.secret_hash for one in every),
        tuple(unused(comments, clusters)),
    )


def _different(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({clean(text, SHORT) for text in texts}))


def _submission(stem: str, results: Results, student: Handed | None) -> Submission:
    return Submission(
        clean(stem, SHORT) or "(a name that cannot be shown)",
        clean(student.name, SHORT) if student else "",
        student.seconds_late if student else None,
        clean(results.edition, SHORT),
        results.score,
        results.max_score,
        percent(results),
        not results.unreadable and all(result.verdict in FINISHED for result in results.exercises),
        results.complete,
        clean(results.unreadable, LONG),
        tuple(map(_outcome, results.exercises)),
    )


def _outcome(result: ExerciseResult) -> Outcome:
    kind = trouble(result)
    return Outcome(
        result.name,
        result.verdict,
        result.score,
        result.max_score,
        cluster_id(result) or "",
        kind.value if kind else "",
        clean(result.reason, LONG),
    )
