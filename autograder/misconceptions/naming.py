"""Names mistakes by behaviour: a submission that answers as a known wrong program does has that program's mistake.

``Namer.name`` asks an exercise's checks of the submission and compares the answers with those of every known wrong
program of the exercise, which are asked once and then kept by content. There is no hand-written detector: a mistake is
known by adding a file. The answers come from fixed points, so that they depend on no secret.
"""

import hashlib
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import msgspec

import autograder.engine
import autograder.worker
from autograder.assignment import Assignment
from autograder.engine.box import BoxLost
from autograder.engine.collecting import Check
from autograder.engine.examination import Examination
from autograder.misconceptions.fingerprint import Fingerprint, Seen, Symptoms, alike, explain, symptoms
from autograder.misconceptions.library import Misconception, PatchError, misconceptions
from autograder.misconceptions.observing import CELL, fingerprint
from autograder.misconceptions.patching import ReferenceSolution
from autograder.notebook.editions import Edition
from autograder.notebook.reading import Submission, UnreadableSubmission
from autograder.results import Mistake

Kept = dict[str, dict[str, Seen]]


@dataclass(frozen=True)
class Library:
    """What the reference solution answers, and what each known wrong program answers otherwise."""

    reference: Fingerprint
    symptoms: Mapping[Misconception, Symptoms]


class Namer:
    """Knows an assignment's wrong programs, and what they answer.

    Args:
        assignment: The assignment.
        checks: All of its checks.
        examine: Opens a submission in an edition, to ask it something; a context manager.
        path: Where answers are kept.
    """

    def __init__(
        self,
        assignment: Assignment,
        checks: Sequence[Check],
        examine: Callable[[Submission, Edition], Examination],
        path: Path,
    ) -> None:
        self._assignment = assignment
        self._checks = checks
        self._examine = examine
        self._path = path
        self._new = False
        self._libraries: dict[tuple[str, Edition], Library] = {}

    def name(self, exercise: str, examination: Examination) -> tuple[tuple[Mistake, ...], ...] | None:
        """Return the mistakes of an exercise that is not right; empty where no known one fits.

        Args:
            exercise: The exercise.
            examination: The submission, with what else is wrong in it repaired where that can be done.

        Returns:
            For each mistake, all that cannot be told from it; None where the submission gives no answer, or there is
            nothing to compare with.
        """
        checks = [check for check in self._checks if check.exercise == exercise]
        edition = examination.layout.edition
        try:
            student = fingerprint(examination, exercise, checks)
            if self._solution is None or any(answer.values == ("lost",) for answer in student.values()):
                return None
            library = self._library(self._solution, exercise, edition)
        except (BoxLost, PatchError):  # `autograder certify` says which program does not fit
            return None
        asked = {CELL, *(check.name for check in checks if not examination.why_not(check))}
        questions = [key for key in _in_order(library.reference, student) if key.partition("/")[0] in asked]
        groups = explain(student, library.reference, library.symptoms, questions)
        return tuple(tuple(map(_mistake, group)) for group in groups)

    def _library(self, solution: ReferenceSolution, exercise: str, edition: Edition) -> Library:
        """Return what the reference solution answers, and each known wrong program otherwise.

        Raises:
            PatchError: A program does not fit the solution.
        """
        if (exercise, edition) not in self._libraries:
            checks = [check for check in self._checks if check.exercise == exercise]
            programs = [one for one in misconceptions(self._assignment, exercise) if edition in solution.editions_of(one)]
            reference = self._known(solution.as_edition(edition), edition, exercise, checks)
            own = {one: self._known(solution.patched(one, edition), edition, exercise, checks) for one in programs}
            found = {one: symptoms(answers, reference, _in_order(reference, answers)) for one, answers in own.items()}
            self._libraries[exercise, edition] = Library(reference, found)
        return self._libraries[exercise, edition]

    def compared(self, exercise: str, examination: Examination) -> list[tuple[str, int, int]]:
        """Return, for each known wrong program, how many of its wrong answers the submission gives too, and of how many.

        Raises:
            BoxLost: The submission gives no answer.
            PatchError: A program does not fit the solution.
        """
        if self._solution is None:
            return []
        checks = [check for check in self._checks if check.exercise == exercise]
        student = fingerprint(examination, exercise, checks)
        library = self._library(self._solution, exercise, examination.layout.edition)
        found = []
        for program, own in library.symptoms.items():
            shared = sum(alike(student.get(key), answer) for key, answer in own.items())
            found.append((program.name, shared, len(own)))
        return sorted(found, key=lambda entry: (-entry[1] / max(1, entry[2]), entry[0]))

    def save(self) -> None:
        """Keep the answers that were new."""
        if not self._new:
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        temporary = self._path.with_name(f".{self._path.name}.{os.getpid()}")
        temporary.write_bytes(msgspec.json.encode(self._kept, order="deterministic"))
        temporary.replace(self._path)
        self._new = False

    def _known(self, submission: Submission, edition: Edition, exercise: str, checks: Sequence[Check]) -> dict[str, Seen]:
        """Return what a known program answers."""
        sources = [cell.source for cell in submission.cells]
        key = hashlib.sha256(msgspec.json.encode([self._version, edition, exercise, sources])).hexdigest()
        if key not in self._kept:
            with self._examine(submission, edition) as examination:
                self._kept[key] = fingerprint(examination, exercise, checks)
            self._new = True
        return self._kept[key]

    @cached_property
    def _solution(self) -> ReferenceSolution | None:
        try:
            return ReferenceSolution.load(self._assignment)
        except UnreadableSubmission:  # a bundle without answers names nothing
            return None

    @cached_property
    def _kept(self) -> Kept:
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=Kept)
        except (msgspec.DecodeError, OSError):
            return {}

    @cached_property
    def _version(self) -> str:
        """What names the checks and the code that asks them: answers from before a change must not outlive it."""
        packages = [Path(module.__path__[0]) for module in (autograder.engine, autograder.worker)]
        own = [self._assignment.folder, Path(__file__).parent, *packages]
        files = [path for folder in own for path in sorted(folder.glob("*.py")) + sorted(folder.glob("*.toml"))]
        return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


def _in_order(*fingerprints: Fingerprint) -> list[str]:
    """Return all questions, those of the first fingerprint first."""
    return list(dict.fromkeys(key for fingerprint in fingerprints for key in fingerprint))


def _mistake(program: Misconception) -> Mistake:
    return Mistake(program.name, program.sentence, program.question)
