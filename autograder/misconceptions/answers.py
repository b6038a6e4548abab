"""What known programs answer to the checks of an exercise: asked once, then kept until checks or programs change.

``KnownAnswers.of`` returns them. They are kept in one file for each exercise and edition, written whole and renamed; a file
of other checks, programs or code than these is made anew.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from pathlib import Path

import msgspec

import autograder.engine
import autograder.scenario
import autograder.worker
from autograder.assignment import Assignment
from autograder.engine.collecting import Check
from autograder.engine.examination import Examination
from autograder.misconceptions.catalogue import misconceptions
from autograder.misconceptions.fingerprint import Seen, Symptoms, symptoms
from autograder.misconceptions.fingerprinting import fingerprint
from autograder.misconceptions.patching import ReferenceSolution
from autograder.notebook.editions import Edition
from autograder.notebook.reading import Submission, UnreadableSubmission
from autograder.whole_files import write_whole


class Answers(msgspec.Struct, frozen=True):
    """What the reference solution answers, and what each known wrong program, by name, answers otherwise."""

    reference: dict[str, Seen]
    symptoms: dict[str, Symptoms]


class _Kept(msgspec.Struct):
    version: str
    answers: Answers


class KnownAnswers:
    """The answers of an assignment's known programs.

    Args:
        assignment: The assignment.
        checks: All of its checks.
        examine: Opens a submission in an edition, to ask it something; a context manager.
        folder: Where answers are kept.
    """

    def __init__(
        self,
        assignment: Assignment,
        checks: Sequence[Check],
        examine: Callable[[Submission, Edition], Examination],
        folder: Path,
    ) -> None:
        self._assignment = assignment
        self._checks = checks
        self._examine = examine
        self._folder = folder
        self._found: dict[tuple[str, Edition], Answers] = {}

    def of(self, exercise: str, edition: Edition) -> Answers | None:
        """Return the answers to the checks of an exercise, or None where there is no solution to compare with.

        Raises:
            PatchError: A program cannot be read, or does not fit the solution.
            BoxLost: The solution gives no answer.
        """
        if self._solution is None:
            return None
        if (exercise, edition) not in self._found:
            path = self._folder / f"{exercise}-{edition}.json"
            version = self._version(exercise)
            kept = _read(path)
            if kept is None or kept.version != version:
                kept = _Kept(version, self._asked(self._solution, exercise, edition))
                write_whole(path, msgspec.json.encode(kept))
            self._found[exercise, edition] = kept.answers
        return self._found[exercise, edition]

    def _asked(self, solution: ReferenceSolution, exercise: str, edition: Edition) -> Answers:
        reference = self._fingerprint(solution.as_edition(edition), exercise, edition)
        found = {}
        for program in misconceptions(self._assignment, exercise):
            if edition in solution.editions_of(program):
                own = self._fingerprint(solution.patched(program, edition), exercise, edition)
                found[program.name] = symptoms(own, reference, in_order(reference, own))
        return Answers(reference, found)

    def _fingerprint(self, submission: Submission, exercise: str, edition: Edition) -> dict[str, Seen]:
        checks = [check for check in self._checks if check.exercise == exercise]
        with self._examine(submission, edition) as examination:
            return fingerprint(examination, exercise, checks)

    @cached_property
    def _solution(self) -> ReferenceSolution | None:
        try:
            return ReferenceSolution.load(self._assignment)
        except UnreadableSubmission:  # a bundle without answers names nothing
            return None

    def _version(self, exercise: str) -> str:
        """Return what names the programs, the checks and the code that asks them: no answer must outlive a change."""
        own = (self._assignment.folder / "misconceptions" / exercise).glob("*.py")
        return hashlib.sha256(self._code + b"".join(map(_content, sorted(own)))).hexdigest()

    @cached_property
    def _code(self) -> bytes:
        packages = [Path(module.__path__[0]) for module in (autograder.engine, autograder.scenario, autograder.worker)]
        folders = [self._assignment.folder, Path(__file__).parent, *packages]
        files = [path for folder in folders for path in sorted(folder.glob("*.py")) + sorted(folder.glob("*.toml"))]
        solution = self._solution.submission.path if self._solution else Path(__file__)
        return b"".join(map(_content, [*files, solution]))


def in_order(*fingerprints: Mapping[str, Seen]) -> list[str]:
    """Return all questions, those of the first fingerprint first."""
    return list(dict.fromkeys(key for fingerprint in fingerprints for key in fingerprint))


def _content(path: Path) -> bytes:
    return hashlib.sha256(path.name.encode() + b"\0" + path.read_bytes()).digest()


def _read(path: Path) -> _Kept | None:
    try:
        return msgspec.json.decode(path.read_bytes(), type=_Kept)
    except (msgspec.DecodeError, OSError):
        return None
