"""Tries known programs on the checks: each is graded as a submission would be, by the real worker.

``KnownPrograms.trials`` lists what there is to try: wrong and right programs and mutants, in each edition, with the
entries of sets in each order. The whole submission is judged once, in the release edition with sets ascending; the other
trials judge the exercises that have something to do with the program's own: those that hold Values, or those that do not.
A mutant need only be caught: the exercise that it spoils is judged.
``run`` grades the trials on several processors and yields what became of each.
"""

import ast
import atexit
import multiprocessing
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path
from typing import Literal

import msgspec

from autograder.assignment import Assignment, load
from autograder.course import Course, Secret
from autograder.engine.grading import Grader
from autograder.misconceptions.catalogue import Misconception, Variant, misconceptions, variants
from autograder.misconceptions.mutants import Mutant, equivalent, mutants
from autograder.misconceptions.patching import ReferenceSolution
from autograder.notebook.editions import Edition
from autograder.notebook.reading import Submission
from autograder.pasting import as_line
from autograder.results import Counterexample, ExerciseResult, Verdict

Kind = Literal["wrong", "right", "mutant", "equivalent"]
SECRET = Secret(b"the secret that checks are certified with")
OPERATIONS = (ast.BinOp, ast.UnaryOp, ast.Call)


class Trial(msgspec.Struct, frozen=True):
    """One known program, as it is graded once.

    Attributes:
        kind: What it is known to be.
        exercise: The exercise that it is about.
        name: What it is called.
        edition: The edition that it is handed in as.
        descending: The order of sets.
        only: The exercises that are judged; empty for all.
    """

    kind: Kind
    exercise: str
    name: str
    edition: Edition
    descending: bool
    only: tuple[str, ...] = ()


class Tried(msgspec.Struct, frozen=True):
    """What became of a trial.

    Attributes:
        trial: The trial.
        lost: The exercises that lost points, or could not be graded.
        named: The names that the exercise's mistake was given.
        operations: How many operations the smallest example has, or None where there is none.
        trouble: Exercises that could not be graded, with the reason.
    """

    trial: Trial
    lost: tuple[str, ...]
    named: tuple[str, ...] = ()
    operations: int | None = None
    trouble: str = ""


class KnownPrograms:
    """All known programs of an assignment, as submissions.

    Raises:
        PatchError: One of them cannot be read or does not fit.
    """

    def __init__(self, assignment: Assignment) -> None:
        self.solution = ReferenceSolution.load(assignment)
        self.wrong = {(program.exercise, program.name): program for program in misconceptions(assignment)}
        self.right = {(program.exercise, program.name): program for program in variants(assignment)}
        self.mutants = {(mutant.exercise, mutant.name): mutant for mutant in mutants(self.solution)}
        self.equivalent = equivalent(assignment)

    def submission(self, trial: Trial) -> Submission:
        """Return what is handed in."""
        key = trial.exercise, trial.name
        if trial.kind in ("mutant", "equivalent"):
            return self.mutants[key].submission
        known: Misconception | Variant = self.wrong[key] if trial.kind == "wrong" else self.right[key]
        return self.solution.patched(known, trial.edition)

    def trials(self) -> list[Trial]:
        """Return all trials."""
        found: list[tuple[Kind, Misconception | Variant | Mutant, Sequence[Edition]]] = []
        found += [("wrong", program, self.solution.editions_of(program)) for program in self.wrong.values()]
        found += [("right", program, self.solution.editions_of(program)) for program in self.right.values()]
        for mutant in self.mutants.values():
            found.append(("equivalent" if mutant.name in self.equivalent else "mutant", mutant, ("release",)))
        return [
            trial for kind, program, editions in found for edition in editions for trial in self._of(kind, program, edition)
        ]

    def _of(self, kind: Kind, program: Misconception | Variant | Mutant, edition: Edition) -> Iterator[Trial]:
        """Yield the trials of a program in an edition."""
        assignment, own = self.solution.assignment, program.exercise
        alike = tuple(name for name in assignment.exercise if _section(assignment, name) == _section(assignment, own))
        for descending in (False, True):
            whole = own not in assignment.exercise or (
                edition == "release" and not descending and kind in {"wrong", "right"}
            )
            only = (own,) if kind == "mutant" else () if whole else alike
            if not descending or own not in assignment.exercise or _section(assignment, own) == "Value":
                yield Trial(kind, own, program.name, edition, descending, only)


def _section(assignment: Assignment, exercise: str) -> str:
    """Return what an exercise has to do with: Values, torch, or plain numbers, for which no order of sets matters."""
    entry = assignment.exercise.get(exercise)
    if entry is None or entry.methods or entry.needs_value:
        return "Value"
    return "torch" if entry.torch else "numbers"


def run(assignment: Assignment, course: Course, trials: Sequence[Trial], processes: int = 0) -> Iterator[Tried]:
    """Grade each trial and yield what became of it.

    Args:
        assignment: The assignment.
        course: Where answers are kept.
        trials: What is tried.
        processes: How many at once; by default one more than there are processors, since each waits for its worker.
    """
    # The trials of an exercise stay together: what its known programs answer is then computed in one process only.
    chunks: dict[tuple[str, str], list[Trial]] = {}
    for trial in trials:
        chunks.setdefault((trial.exercise, trial.edition), []).append(trial)
    largest_first = sorted(chunks.values(), key=len, reverse=True)
    count = processes or min(len(os.sched_getaffinity(0)) + 1, len(chunks))
    context = multiprocessing.get_context("spawn")  # a fork would share the parent's threads and sockets
    with ProcessPoolExecutor(count, context, _start, (assignment.name, course.root)) as pool:
        for future in as_completed([pool.submit(_try, chunk) for chunk in largest_first]):
            yield from future.result()


class _Bench:
    """What the trials of one process share."""

    def __init__(self, assignment: Assignment, course: Course) -> None:
        self.programs = KnownPrograms(assignment)
        self.grader = Grader(assignment, course, SECRET, "release")
        atexit.register(self.grader.close)

    def tried(self, trial: Trial) -> Tried:
        """Grade one trial."""
        orders = (trial.descending, trial.descending)
        grader = self.grader.asking(trial.edition, orders, trial.only)
        results = grader.grade_submission(self.programs.submission(trial))
        lost = tuple(result.name for result in results.exercises if not _keeps_all(result, self.grader.assignment))
        failed = [result for result in results.exercises if result.verdict is Verdict.COULD_NOT_GRADE]
        own = next((result for result in results.exercises if result.name == trial.exercise), None)
        return Tried(
            trial,
            lost,
            own.misconceptions if own else (),
            _operations(own.counterexample) if own and own.counterexample else None,
            "; ".join(f"{result.name}: {result.reason}" for result in failed) or results.unreadable,
        )


_benches: list[_Bench] = []


def _start(name: str, root: Path) -> None:
    """Make ready what all trials of this process share."""
    _benches.append(_Bench(load(name), Course(root)))


def _try(trials: Sequence[Trial]) -> list[Tried]:
    return [_benches[0].tried(trial) for trial in trials]


def _keeps_all(result: ExerciseResult, assignment: Assignment) -> bool:
    return result.verdict is Verdict.CORRECT and result.score == assignment.exercise[result.name].points


def _operations(example: Counterexample) -> int | None:
    """Return how many operations an example on Values has."""
    if not as_line(example):
        return None
    nodes = ast.walk(ast.parse(example.expression))
    signs = sum(isinstance(node, ast.UnaryOp) and isinstance(node.operand, ast.Constant) for node in nodes)
    return sum(isinstance(node, OPERATIONS) for node in ast.walk(ast.parse(example.expression))) - signs
