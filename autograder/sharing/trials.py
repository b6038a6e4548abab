"""Holds the kit against the known programs: ``tried`` says which wrong ones it catches, and whether the right ones pass.

What the kit's other inputs, or its fewer questions, do not catch is caught by the hidden checks only; ``Kept`` is the file
beside the checks that lists it, so that a change shows.
"""

import multiprocessing
import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import msgspec

from autograder.assignment import Assignment, load
from autograder.kit.contents import Contents, contents_of
from autograder.kit.judging import LEFT_OUT, RIGHT, judge
from autograder.kit.reading import Cell, Work
from autograder.misconceptions.trials import KnownPrograms, Trial
from autograder.notebook.reading import Submission
from autograder.whole_files import write_whole

FILE = "kit.json"


class Kept(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What became of the known programs.

    Attributes:
        wrong_programs: How many there are.
        caught: How many of them the kit says something against.
        right_programs: Right ones; the kit says nothing against any of them.
        hidden_only: The wrong ones that hidden checks alone catch, as ``exercise/name``.
    """

    wrong_programs: int
    caught: int
    right_programs: int
    hidden_only: tuple[str, ...]


class Outcome(msgspec.Struct, frozen=True):
    """What the kit says of one program: the exercises that are not right by it, each with the reason."""

    trial: Trial
    wrong: dict[str, str]


def trials_of(programs: KnownPrograms, exercise: str = "") -> list[Trial]:
    """Return the programs that are tried, each once; of one exercise, if one is named."""
    found = [trial for trial in programs.trials() if trial.kind in ("wrong", "right") and not trial.descending]
    return [trial for trial in found if trial.edition == "release" and exercise in ("", trial.exercise)]


def tried(assignment: Assignment, data: bytes, trials: Sequence[Trial], processes: int = 0) -> Iterator[Outcome]:
    """Yield what the kit says of each program.

    Args:
        assignment: The assignment.
        data: The kit's data, as students have it.
        trials: Which programs are tried.
        processes: How many at once; by default as many as there are processors.
    """
    # Processes and not threads, though each waits for another one: Python 3.11 cannot parse in two threads at once.
    count = processes or len(os.sched_getaffinity(0))
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(count, context, _start, (assignment.name, data)) as pool:
        yield from pool.map(_tried, trials, chunksize=10)


_benches: list[tuple[KnownPrograms, Contents]] = []


def _start(name: str, data: bytes) -> None:
    """Make ready what all trials of this process share."""
    _benches.append((KnownPrograms(load(name)), contents_of(msgspec.json.decode(data))))


def _tried(trial: Trial) -> Outcome:
    programs, contents = _benches[0]
    work = work_of(programs.submission(trial))
    torch = contents.exercises[trial.exercise].torch if trial.exercise in contents.exercises else False
    alone = trial.kind == "wrong" or torch  # a wrong one need only fail its own exercise
    names = [name for name, entry in contents.exercises.items() if not entry.torch]
    standings = judge(work, contents, [trial.exercise] if alone else names)
    wrong = {
        one.exercise.name: one.finding.sentence if one.finding else one.note or one.status
        for one in standings
        if one.status not in (RIGHT, LEFT_OUT)
    }
    return Outcome(trial, wrong)


def work_of(submission: Submission) -> Work:
    """Return a submission as the kit reads it."""
    cells = tuple(Cell(cell.number, cell.source, cell.grade_id, cell.first_line) for cell in submission.cells)
    return Work(Path.cwd() / f"{submission.path.stem}.ipynb", cells)


def kept(outcomes: Iterable[Outcome]) -> tuple[Kept, list[str]]:
    """Return what became of the programs, and a line for each right one that the kit says something against."""
    every = list(outcomes)
    wrong = [one for one in every if one.trial.kind == "wrong"]
    right = [one for one in every if one.trial.kind == "right"]
    missed = tuple(f"{one.trial.exercise}/{one.trial.name}" for one in wrong if not one.wrong)
    faults = [
        f"{one.trial.exercise}/{one.trial.name} is right, and {name}: {reason}"
        for one in right
        for name, reason in one.wrong.items()
    ]
    return Kept(len(wrong), len(wrong) - len(missed), len(right), missed), faults


def read(assignment: Assignment) -> Kept | None:
    """Return what lies beside the checks, or None where nothing can be read."""
    try:
        return msgspec.json.decode((assignment.folder / FILE).read_bytes(), type=Kept)
    except (OSError, msgspec.DecodeError):
        return None


def write(assignment: Assignment, found: Kept) -> Path:
    """Write it beside the checks."""
    path: Path = assignment.folder / FILE
    write_whole(path, msgspec.json.format(msgspec.json.encode(found), indent=2) + b"\n")
    return path
