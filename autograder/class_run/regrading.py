"""A regrade: what the present checks say of a class, compared with what is written, before anything of it is written.

``regrading`` holds the right to write; ``Regrade.compare`` grades, and yields each submission as it is looked at;
``Regrade.moves`` says who moves; ``Regrade.write`` writes as a class run does. What is graded is kept by content, so that a
regrade that was killed, or answered with no, costs no second grading.
"""

from collections.abc import Collection, Generator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from msgspec.structs import replace

from autograder.class_run.finishing import Finished, digest, retold
from autograder.class_run.holding import Holds
from autograder.class_run.locking import alone
from autograder.class_run.moves import Move, moved
from autograder.class_run.running import Run, Step, chosen_students, graded, kept_work, task_of
from autograder.class_run.tasks import Task
from autograder.class_run.writing import Writer, unusable
from autograder.gradebook.handed_in import handed_in
from autograder.gradebook.held import at_least, rescaled
from autograder.gradebook.release import Release
from autograder.gradebook.written import Written, written_points
from autograder.gradescope import NoResults, decode, encode
from autograder.results import Results


@dataclass
class _Pending:
    """A submission that is to be written: what names it, and of what its earlier results hold more."""

    key: str
    digest: str
    held: tuple[str, ...] = ()
    lost: Finished | None = None  # what nothing keeps, since the grader failed


@dataclass
class Regrade:
    """One regrade.

    Attributes:
        run: What it needs to know.
        exercises: The only ones that may change; all of them where it is empty.
        never_lower: Whether the better verdict of each exercise stays.
        moves: Who moves, after ``compare``.
        looked_at: How many submissions there are.
        other_words: How many keep their points, and are told something else.
        ungraded: Those that are not graded yet: a class run's, not a regrade's.
    """

    run: Run
    writer: Writer
    exercises: Collection[str] = ()
    never_lower: bool = False
    moves: list[Move] = field(default_factory=list)
    looked_at: int = 0
    other_words: int = 0
    ungraded: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Prepare what is asked of every submission."""
        self._kept = kept_work(self.run)
        self._holds = Holds(self.run.course, self.run.assignment, self.run.release)
        self._written: Mapping[str, Mapping[str, Written]] | None = None
        self._pending: dict[str, _Pending] = {}

    def compare(self, students: Collection[str] = ()) -> Generator[Step]:
        """Grade what has not been graded by the present checks, and yield each submission as it is compared.

        Args:
            students: Whose; all of them by default.

        Raises:
            NothingToGrade: There is none.
        """
        run, todo, same = self.run, list[Task](), list[tuple[str, str]]()
        chosen = chosen_students(run, students)
        self.looked_at = len(chosen)
        for student in chosen:
            if problem := unusable(student):
                yield Step(student, len(chosen), None, problem)
                continue
            folder = run.places.folder(student, run.assignment.name)
            named = digest(handed_in(folder, run.assignment.notebook))
            key = self._kept.key(named)
            if self.writer.is_done(student, self._holds.mark(student, named, key)):
                yield Step(student, len(chosen), None)
            elif not run.places.result(student).exists():
                self.ungraded.append(student)
                yield Step(student, len(chosen), None)
            elif made := self._kept.get(key, student):
                same += self._compared(made, key)
                yield Step(student, len(chosen), made)
            else:
                todo.append(task_of(run, student, folder))
        for made in graded(run, todo):
            key = self._kept.key(made.digest)
            self._kept.put(key, made)
            same += self._compared(made, key)
            yield Step(made.student, len(chosen), made)
        for student, mark in same:  # so that it need not be looked at again: nothing that anybody reads has changed
            self.writer.note(student, mark)

    def _compared(self, made: Finished, key: str) -> Iterator[tuple[str, str]]:
        """Note what changes; yield the student and the mark of one for whom nothing does."""
        run, student = self.run, made.student
        if self._written is None:
            places = run.places
            self._written = written_points(places.db_url, places.course_id, run.assignment.name, run.assignment.notebook)
        rows, before = self._written.get(student, {}), self._before(student)
        pending = _Pending(key, made.digest, lost=None if made.results.complete or made.results.unreadable else made)
        final = self._final(made, before)
        if self.never_lower and before:
            raw = {one.name: one for one in self._limited(made, before).results.exercises}
            pending.held = tuple(one.name for one in final.results.exercises if one != raw[one.name])
        every = moved(student, before, (made.results, made.scores), final.scores, rows)
        moves = [move for move in every if not self.exercises or move.exercise in self.exercises]
        self.moves += moves
        told = before is not None and encode(before) == encode(final.results)
        told = told and run.places.notebook(student, run.assignment).exists()
        if told and not moves and not self.exercises:
            yield student, self._holds.mark(student, made.digest, key)
        elif moves or not told:
            self._pending[student] = pending
            self.other_words += not moves

    def _before(self, student: str) -> Results | None:
        try:
            return decode(self.run.places.result(student).read_bytes())
        except (OSError, NoResults):
            return None

    def _limited(self, made: Finished, before: Results | None) -> Finished:
        """Return a submission in which only the chosen exercises are graded anew."""
        if not self.exercises or before is None:
            return made
        old = {one.name: one for one in before.exercises}
        exercises = tuple(
            now if now.name in self.exercises or now.name not in old else rescaled(old[now.name], now.max_score)
            for now in made.results.exercises
        )
        return retold(made, replace(made.results, exercises=exercises), self.run.assignment, self._holds.release)

    def _final(self, made: Finished, before: Results | None) -> Finished:
        """Return a submission as it is written."""
        final = self._holds.applied(self._limited(made, before))
        if not self.never_lower or before is None:
            return final
        return retold(final, at_least(final.results, before.exercises), self.run.assignment, self._holds.release)

    @property
    def pending(self) -> int:
        """How many submissions are to be written."""
        return len(self._pending)

    def write(self) -> None:
        """Write all that has changed."""
        for student, pending in self._pending.items():
            made = pending.lost or self._kept.get(pending.key, student)
            if made is None:  # somebody has emptied the cache since: the next regrade grades it again
                continue
            final = self._final(made, self._before(student))
            if pending.held:
                stays = [one for one in final.results.exercises if one.name in pending.held]
                self._holds.hold(student, pending.digest, stays)
            whole = self._holds.mark(student, pending.digest, pending.key)
            self.writer.add(final, "" if self.exercises else whole)
        self._pending = {}
        self.writer.flush()


@contextmanager
def regrading(run: Run, exercises: Collection[str] = (), *, never_lower: bool = False) -> Iterator[Regrade]:
    """Hold the right to write, and yield a regrade.

    Args:
        run: What it needs to know.
        exercises: The only ones that may change; all of them by default.
        never_lower: Whether the better verdict of each exercise stays.

    Raises:
        NoRelease: What was handed out cannot be read.
        NotInGradebook: The gradebook does not know the assignment.
    """
    Release.read(run.release, run.assignment)  # before anything is graded
    with alone(run.course.workspace), Writer(run.assignment, run.places, run.lateness) as writer:
        yield Regrade(run, writer, exercises, never_lower)
