"""A class run: what has changed is graded on all processors, and written down.

``autograde`` does it and yields each submission as it is done. What was graded before, by the same checks and the same
code, is taken from what was kept. One run at a time writes: another one waits for it to end.
"""

import difflib
from collections.abc import Collection, Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from autograder.assignment import Assignment
from autograder.class_run import cluster
from autograder.class_run.cluster import ClusterError
from autograder.class_run.finishing import Finished, digest
from autograder.class_run.holding import Holds
from autograder.class_run.kept_work import Dependencies, KeptWork
from autograder.class_run.locking import alone
from autograder.class_run.pool import finish_all
from autograder.class_run.processes import Processes
from autograder.class_run.tasks import Task
from autograder.class_run.writing import AT_ONCE, Places, Writer, names, unusable
from autograder.course import Course, Secret
from autograder.engine.grading import EditionChoice
from autograder.gradebook.handed_in import handed_in
from autograder.gradebook.lateness import Lateness
from autograder.gradebook.release import Release
from autograder.notebook.shown import clean


class NothingToGrade(Exception):
    """There is no submission, or none of a student that was named; the message says what to do."""


@dataclass(frozen=True)
class Run:
    """What a run needs to know.

    Attributes:
        assignment: What is graded.
        course: The course.
        places: Where it keeps what.
        release: The notebook that was handed out.
        secret: What hidden inputs derive from.
        lateness: What being late costs; None costs nothing.
        processes: How many at once; by default as many as there are processors.
        scheduler: The address of a Dask scheduler whose workers grade; "" grades on this machine.
        warm: Processes that grade, and go on after this run; by default some that end with it.
    """

    assignment: Assignment
    course: Course
    places: Places
    release: Path
    secret: Secret
    lateness: Lateness | None = None
    processes: int = 0
    scheduler: str = ""
    warm: Processes | None = None

    @property
    def edition(self) -> EditionChoice:
        """The edition that submissions are of: the instructor's choice, never a submission's own claim."""
        return "public" if self.assignment.edition == "public" else "release"


@dataclass(frozen=True)
class Step:
    """One submission that is done: whose, out of how many, and what was made of it.

    Attributes:
        student: Whose.
        of: How many there are.
        finished: What was made of it; None where nothing had changed, or nothing could be made.
        problem: Why nothing could be made of it, in one sentence.
    """

    student: str
    of: int
    finished: Finished | None
    problem: str = ""

    @property
    def light(self) -> "Step":
        """The step without the notebook, for those who keep many."""
        return replace(
            self, finished=self.finished and msgspec.structs.replace(self.finished, notebook=msgspec.Raw(b"null"))
        )


def autograde(run: Run, students: Collection[str] = (), *, changed: bool = False) -> Generator[Step]:
    """Grade a class, and yield each submission as it is done; closed, it writes what is finished.

    Args:
        run: What the run needs to know.
        students: Whose; all of them by default.
        changed: Leave alone what is written down already and has not changed.

    Raises:
        NothingToGrade: There is none.
        NoRelease: What was handed out cannot be read.
        NotInGradebook: The gradebook does not know the assignment.
        ClusterError: The scheduler or its workers cannot be used; what is finished is written.
    """
    chosen = chosen_students(run, students)
    Release.read(run.release, run.assignment)  # before anything is graded
    kept, holds = kept_work(run), Holds(run.course, run.assignment, run.release)
    at_once = 1 if run.warm else AT_ONCE  # whoever watches is told of what is written
    with alone(run.course.workspace), Writer(run.assignment, run.places, run.lateness, at_once) as writer:
        todo = []
        for student in chosen:
            if problem := unusable(student):
                yield Step(student, len(chosen), None, problem)
                continue
            folder = run.places.folder(student, run.assignment.name)
            named = digest(handed_in(folder, run.assignment.notebook))
            key = kept.key(named)
            mark = holds.mark(student, named, key)
            if changed and writer.is_done(student, mark):
                writer.leave(student)
                yield Step(student, len(chosen), None)
            elif before := kept.get(key, student):
                before = holds.applied(before)
                writer.add(before, mark)
                yield Step(student, len(chosen), before)
            else:
                todo.append(task_of(run, student, folder))
        writer.flush()
        try:
            for made in graded(run, todo):
                key = kept.key(made.digest)  # of what was graded, which may have been handed in meanwhile
                kept.put(key, made)
                finished = holds.applied(made)
                writer.add(finished, holds.mark(made.student, made.digest, key))
                yield Step(finished.student, len(chosen), finished)
        except ClusterError:
            writer.flush()
            raise


def kept_work(run: Run) -> KeptWork:
    """Return what was graded before, by what it depends on."""
    dependencies = Dependencies.of(run.assignment, run.secret, run.edition, run.release.read_bytes())
    return KeptWork(run.course.workspace / "cache" / "finished" / run.assignment.name, dependencies)


def graded(run: Run, todo: Sequence[Task]) -> Iterator[Finished]:
    """Yield what is made of each submission, by whoever grades in this run."""
    return cluster.finish_all(todo, run.scheduler) if run.scheduler else finish_all(todo, run.processes, run.warm)


def task_of(run: Run, student: str, folder: Path) -> Task:
    """Return what a process must know to finish a submission that lies in a folder."""
    return Task(
        run.assignment.name,
        str(run.course.root.absolute()),
        run.secret.key,
        run.edition,
        str(run.release.absolute()),
        student,
        str(folder.absolute()),
    )


def chosen_students(run: Run, students: Collection[str]) -> list[str]:
    """Return whose submissions are graded."""
    every = names(run.places.submitted, run.assignment.name)
    for student in students:
        if student not in every:
            near = difflib.get_close_matches(student, every, n=1)
            hint = f"did you mean '{clean(near[0])}'?" if near else f"look into {clean(str(run.places.submitted), 300)}"
            raise NothingToGrade(f"'{clean(student)}' has handed in nothing for {run.assignment.name}; {hint}")
    if not every:
        where = f"{clean(str(run.places.submitted), 300)}/STUDENT/{run.assignment.name}/{run.assignment.notebook}.ipynb"
        raise NothingToGrade(f"nothing was handed in for {run.assignment.name}; submissions are looked for at {where}")
    return [name for name in every if not students or name in students]
