"""Keeps what is finished by what it depends on, so that nothing is graded twice.

``Dependencies.of`` names all that a verdict depends on besides the submission: checks, known programs, solution, points and
limits, the release, the secret, the edition, and this package's own code. ``KeptWork`` keeps what is finished under that
and the submission's bytes. A file is written whole or not at all; one that is damaged is as good as none.
"""

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import msgspec
from msgspec.structs import replace

import autograder
from autograder.assignment import Assignment
from autograder.class_run.finishing import Finished
from autograder.course import Secret
from autograder.misconceptions.certificate import content_hash
from autograder.whole_files import write_whole

PACKAGE = Path(autograder.__file__).parent


@dataclass(frozen=True)
class Dependencies:
    """What all results of a run depend on, as one name."""

    name: str

    @classmethod
    def of(cls, assignment: Assignment, secret: Secret, edition: str, release: bytes) -> "Dependencies":
        """Return the name for an assignment, a secret, an edition and the bytes of what was handed out."""
        handed_out = hashlib.sha256(release).hexdigest()
        parts = (assignment.name, content_hash(assignment), secret.hash, edition, handed_out, code_hash())
        return cls(hashlib.sha256("\0".join(parts).encode()).hexdigest())


@cache
def code_hash() -> str:
    """Return a hash of this package's code, which is part of its version while it changes from day to day."""
    files = [path for path in PACKAGE.rglob("*") if path.suffix in (".py", ".html", ".css")]
    files = [path for path in files if "exercises" not in path.relative_to(PACKAGE).parts]
    digest = hashlib.sha256()
    for path in sorted(files):
        digest.update(path.relative_to(PACKAGE).as_posix().encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


class KeptWork:
    """Finished submissions by content.

    Args:
        folder: Where they lie; it is made on first use.
        dependencies: What they depend on besides the submission.
    """

    def __init__(self, folder: Path, dependencies: Dependencies) -> None:
        self._folder = folder
        self._dependencies = dependencies

    def key(self, digest: str) -> str:
        """Return what names what is made of a submission, whose own name is ``digest``."""
        return hashlib.sha256(f"{self._dependencies.name}\0{digest}".encode()).hexdigest()

    def get(self, key: str, student: str) -> Finished | None:
        """Return what was kept under a key, in a student's name, or None."""
        try:
            kept = msgspec.json.decode(self._path(key).read_bytes(), type=Finished)
        except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return None
        return replace(kept, student=student, results=replace(kept.results, submission=student))

    def put(self, key: str, finished: Finished) -> None:
        """Keep what is finished, unless the grader failed: that may go better another time."""
        if finished.results.complete or finished.results.unreadable:
            write_whole(self._path(key), msgspec.json.encode(finished))

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / f"{key}.json"
