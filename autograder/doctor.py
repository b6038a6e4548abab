"""Looks a course over: the machine, the two rooms of every assignment, its checks, the stubs, the solutions.

``examine_machine`` and ``examine_assignment`` yield ``Finding``s, each with a remedy where something is wrong. A fresh
stub must score 0 and a solution full marks: both are graded for real.
"""

import importlib.metadata
import platform
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from autograder.assignment import EXERCISES, Assignment, AssignmentError, load
from autograder.course import Course, Secret
from autograder.engine.collecting import Check, collect
from autograder.engine.grading import Grader
from autograder.engine.worker import Worker, WorkerUnavailable
from autograder.faults import CouldNotGrade
from autograder.misconceptions import certificate
from autograder.misconceptions.patching import SOLUTIONS
from autograder.results import Results, Verdict

PACKAGES = ("nbgrader", "jupytext", "pytest", "numpy", "torch", "graphviz", "pygraphviz")


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        good: Nothing to do.
        what: What was found, in words.
        remedy: What to do where it is not good.
    """

    good: bool
    what: str
    remedy: str = ""


def good(what: str) -> Finding:
    """Return a finding with nothing to do."""
    return Finding(True, what)  # noqa: FBT003 - the function's name says it


def bad(what: str, remedy: str) -> Finding:
    """Return a finding that wants mending."""
    return Finding(False, what, remedy)  # noqa: FBT003 - the function's name says it


def examine_machine(assignment: Assignment) -> Iterator[Finding]:
    """Yield what there is to run on: Python, packages, and the layers that a box has here, tried for real."""
    yield good(f"Python {platform.python_version()} on {platform.system()} {platform.machine()}")
    for name in PACKAGES:
        try:
            yield good(f"{name} {importlib.metadata.version(name)}")
        except importlib.metadata.PackageNotFoundError:
            yield bad(f"{name} is not installed", "run `make setup`")
    try:
        with Worker.start() as worker:
            worker.box([], assignment.limits.memory_megabytes, assignment.limits).end()
            yield good(f"student code is boxed by: {', '.join(worker.layers)}")
            missing: dict[str, str] = worker.wait_until_ready()["missing"]
            for layer, why in missing.items():
                yield good(f"without {layer}: {why}")
    except WorkerUnavailable as error:
        yield bad(str(error), "grade on Linux 5.13 or later, with Landlock and seccomp")


def examine_rooms(root: Path) -> Iterator[Finding]:
    """Yield whether every assignment has both rooms: what students may see, and what is hidden."""
    seen = {path.name for path in (root / "source").glob("*/") if path.is_dir()}
    hidden = {path.name for path in EXERCISES.glob("*/") if (path / "assignment.toml").exists()}
    for name in sorted(seen | hidden):
        if name in seen & hidden:
            yield good(f"{name} has its source and its hidden checks")
        elif name in seen:
            yield bad(
                f"source/{name} has no hidden checks",
                f"add autograder/exercises/{name}/assignment.toml",
            )
        else:
            yield bad(f"autograder/exercises/{name} has no notebook", f"add source/{name}/ with its master")


def examine_assignment(name: str, course: Course, secret: Secret) -> Iterator[Finding]:
    """Yield whether an assignment's data, checks, release and solution hold together."""
    try:
        assignment = load(name)
        checks = collect(assignment.folder)
    except (AssignmentError, CouldNotGrade) as error:
        yield bad(str(error), "mend the file that it names")
        return
    yield from _examine_checks(assignment, checks)
    yield _examine_certificate(assignment)
    if course.root.joinpath("source", name).is_dir():
        with Grader(assignment, course, secret, "release") as grader:
            for room in ("release", "solutions"):
                # A course beside the checkout has no solutions of its own: those are the package's.
                folder = course.root / room if (course.root / room).is_dir() else SOLUTIONS.with_name(room)
                path = folder / name / f"{assignment.notebook}.ipynb"
                yield _examine_room(room, path, grader.grade(path, name))


def _examine_checks(assignment: Assignment, checks: list[Check]) -> Iterator[Finding]:
    counted = Counter(check.exercise for check in checks if not check.advice)
    for check in checks:
        where = f"{check.name} of {assignment.name}"
        methods = (
            {*assignment.exercise[check.exercise].methods, *assignment.exercise[check.exercise].given}
            if check.exercise in assignment.exercise
            else set()
        )
        if check.exercise not in assignment.exercise:
            yield bad(
                f"{where} is for '{check.exercise}', which is no exercise",
                "name one of assignment.toml",
            )
        elif check.method and check.method not in methods:
            yield bad(f"{where} is about '{check.method}'", f"its exercise has {', '.join(sorted(methods))}")
        if not check.sentence:
            yield bad(f"{where} has no docstring", "write the sentence that a student may read")
    for exercise in assignment.exercise:
        if not counted[exercise]:
            yield bad(f"{exercise} has no check", f"add one to {assignment.folder}")
    total = sum(entry.points for entry in assignment.exercise.values())
    yield good(f"{assignment.name}: {len(assignment.exercise)} exercises, {len(checks)} checks, {total} points")


def _examine_certificate(assignment: Assignment) -> Finding:
    """The certificate must be of these checks and these known programs."""
    found, path = certificate.read(assignment), assignment.folder / certificate.FILE
    if found is None:
        return bad(f"{path} is missing, or cannot be read", "run `autograder certify`")
    if found.hash != certificate.content_hash(assignment):
        return bad(
            f"{path} is of other checks or programs than these", "run `autograder certify`, and commit what it writes"
        )
    counts = f"{found.wrong_programs} wrong and {found.right_programs} right programs, {found.mutants} mutants"
    return good(f"the checks of {assignment.name} are certified by {counts}")


def _examine_room(room: str, path: Path, results: Results) -> Finding:
    """The stub must score 0 with nothing attempted, the solution everything."""
    name = f"{room}/{path.parent.name}"
    if results.unreadable:
        return bad(results.unreadable, "run `autograder build`")
    verdicts = {exercise.name: exercise.verdict for exercise in results.exercises}
    wanted = Verdict.NOT_ATTEMPTED if room == "release" else Verdict.CORRECT
    wrong = [f"{exercise} is {verdict.value}" for exercise, verdict in verdicts.items() if verdict is not wanted]
    if wrong:
        remedy = "a stub must not earn points" if room == "release" else "the solution must pass its own checks"
        return bad(f"{name}: {', '.join(wrong)}", remedy)
    return good(f"{name} scores {results.score:g} of {results.max_score:g}, every exercise {wanted.value}")
