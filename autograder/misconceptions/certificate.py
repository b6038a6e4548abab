"""What the checks of an assignment are certified for, and what the certificate says.

``judge`` turns trials into ``Findings``: what stands against the checks, and the figures. ``Certificate`` is the short
file beside the checks that says so; ``content_hash`` names the checks and programs that it holds for.
"""

import hashlib
import statistics
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from autograder.assignment import Assignment
from autograder.misconceptions.patching import SOLUTIONS
from autograder.misconceptions.trials import Tried
from autograder.results import UNKNOWN
from autograder.whole_files import write_whole

FILE = "certificate.json"


class Certificate(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What was tried and held: counts, and the hash of the checks and programs.

    Attributes:
        wrong_programs: Known wrong programs; each loses points on its exercise and on no other, in both set orders.
        named_first: Those whose own name comes first.
        one_of_several: Those that share their behaviour with another one, so that both are named.
        right_programs: Unusual right programs; each keeps all points.
        mutants: Machine-made wrong programs; each loses points on its exercise and on no other.
        equivalent_mutants: Machine-made changes that are no mistakes.
        median_operations: Of the smallest examples.
        most_operations: As above.
        hash: See ``content_hash``.
    """

    wrong_programs: int
    named_first: int
    one_of_several: int
    right_programs: int
    mutants: int
    equivalent_mutants: int
    median_operations: float
    most_operations: int
    hash: str


def content_hash(assignment: Assignment) -> str:
    """Return what names an assignment's checks, known programs and solution."""
    folder = assignment.folder
    own = [path for path in folder.rglob("*") if path.suffix in (".py", ".toml") and "__pycache__" not in path.parts]
    digest = hashlib.sha256()
    for path in [*sorted(own), SOLUTIONS / assignment.name / f"{assignment.notebook}.ipynb"]:
        digest.update(path.name.encode() + b"\0" + path.parent.name.encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def read(assignment: Assignment) -> Certificate | None:
    """Return the certificate that lies beside the checks, or None where there is none that can be read."""
    try:
        return msgspec.json.decode((assignment.folder / FILE).read_bytes(), type=Certificate)
    except (OSError, msgspec.DecodeError):
        return None


def write(assignment: Assignment, certificate: Certificate) -> Path:
    """Write the certificate beside the checks, whole or not at all."""
    path: Path = assignment.folder / FILE
    write_whole(path, msgspec.json.format(msgspec.json.encode(certificate), indent=2) + b"\n")
    return path


def against(tried: Tried) -> str:
    """Return what a trial says against the checks, or "" where it is as it must be."""
    trial = tried.trial
    if tried.trouble:
        return f"could not be graded: {tried.trouble}"
    others = [name for name in tried.lost if name != trial.exercise]
    if trial.kind in ("right", "equivalent"):
        return f"is right and loses points on {', '.join(tried.lost)}" if tried.lost else ""
    if trial.exercise not in tried.lost:
        return "is wrong and loses nothing"
    if others:
        return f"loses points on {', '.join(others)} as well"
    if trial.kind == "wrong" and trial.name not in tried.named and tried.named not in ((), (UNKNOWN,)):
        return f"is called {', '.join(tried.named)}"
    return ""


def certificate(assignment: Assignment, every: Sequence[Tried]) -> Certificate:
    """Return what the trials add up to; meaningful where nothing stands against the checks."""
    wrong = by_program(every, "wrong")
    operations = [tried.operations for tried in every if tried.trial.kind == "wrong" and tried.operations is not None]
    return Certificate(
        wrong_programs=len(wrong),
        named_first=sum(all(tried.named[:1] == (tried.trial.name,) for tried in one) for one in wrong.values()),
        one_of_several=sum(any(len(tried.named) > 1 for tried in one) for one in wrong.values()),
        right_programs=len(by_program(every, "right")),
        mutants=len(by_program(every, "mutant")),
        equivalent_mutants=len(by_program(every, "equivalent")),
        median_operations=statistics.median(operations or [0]),
        most_operations=max(operations, default=0),
        hash=content_hash(assignment),
    )


def by_program(every: Iterable[Tried], kind: str) -> dict[tuple[str, str], list[Tried]]:
    """Return the trials of a kind, by exercise and name."""
    found: dict[tuple[str, str], list[Tried]] = {}
    for tried in every:
        if tried.trial.kind == kind:
            found.setdefault((tried.trial.exercise, tried.trial.name), []).append(tried)
    return found
