"""Grades one submission where Gradescope has put it: ``run`` writes ``results/results.json``.

Students see what their page says; what only the instructor may read (a grader's fault, which isolation there was, what else
was handed in) is a test entry that is hidden from them. How late a submission is, and what that costs, is Gradescope's.
"""

import sys
import traceback
from pathlib import Path
from typing import Any

import msgspec

from autograder.assignment import Assignment, load
from autograder.ci.found import NoSubmission, submission_in
from autograder.course import Course
from autograder.engine.grading import Grader
from autograder.engine.worker import Isolation
from autograder.gradescope import encode
from autograder.notebook.shown import clean, clean_lines
from autograder.results import Results, Verdict
from autograder.whole_files import write_whole

LADDER: tuple[Isolation, ...] = ("landlock", "seccomp")
"""The isolation that is asked for, the best first. Boxes run as a user of their own, so that files are closed to them."""


def run(name: str, root: Path) -> None:
    """Grade the submission in ``root/submission``.

    Args:
        name: The assignment.
        root: Gradescope's folder, ``/autograder``.
    """
    course, notes = Course.here(), [_handed_in_by(root / "submission_metadata.json")]
    try:
        results = _graded(load(name), course, root / "submission", notes)
        document = msgspec.json.decode(encode(results))
    except Exception:  # noqa: BLE001 - whatever goes wrong here is no student's fault, and the instructor must read it
        notes.append(traceback.format_exc())
        fault = "The grader could not run. This is not your fault; your instructor can see why."
        document = {"output": fault, "output_format": "text", "stdout_visibility": "hidden"}  # no score: a person sets it
    document.setdefault("tests", []).append(_for_instructors(notes))
    write_whole(root / "results" / "results.json", msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n")


def _graded(assignment: Assignment, course: Course, folder: Path, notes: list[str]) -> Results:
    """Grade what was handed in, with the best isolation that there is."""
    for isolation in LADDER:
        with Grader(assignment, course, course.secret(), "release", isolation) as grader:
            try:
                file = submission_in(folder, assignment)
            except NoSubmission as missing:
                return grader.unreadable("submission", _for_student(assignment, folder, str(missing)))
            results = grader.grade(file, "submission")
            faults = [f"{one.name}: {one.reason}" for one in results.exercises if one.verdict is Verdict.COULD_NOT_GRADE]
            if len(faults) < len(results.exercises) or isolation == LADDER[-1]:
                notes += [f"isolation: {isolation}", f"file: {clean(file.name, 200)}", *faults]
                return results
            notes += [f"not with {isolation}: {faults[0]}"]
    raise AssertionError("unreachable")


def _for_student(assignment: Assignment, folder: Path, why: str) -> str:
    """Say what was handed in, and what is wanted."""
    names = sorted(clean(path.name, 60) for path in folder.iterdir()) if folder.is_dir() else []
    found = f"You handed in {', '.join(names[:5])}" if names else "You handed in nothing"
    several = " (there are several that it could be)" if "could be any" in why else ""
    return f"{found}{several}; hand in your notebook '{assignment.notebook}.ipynb'."


def _handed_in_by(path: Path) -> str:
    """Return whose submission it is, as Gradescope's metadata say; they are not needed for grading."""
    try:
        about: Any = msgspec.json.decode(path.read_bytes())
        users = [str(user.get("id", user.get("email", ""))) for user in about.get("users", [])]
        before = len(about.get("previous_submissions", []))
        return f"submitters: {', '.join(clean(user, 60) for user in users)}; earlier submissions: {before}"
    except (OSError, msgspec.DecodeError, AttributeError, TypeError):
        return "there are no metadata of the submission"


def _for_instructors(notes: list[str]) -> dict[str, Any]:
    """Return a test entry that only instructors see, and that costs nothing."""
    return {
        "name": "for instructors",
        "score": 0,
        "max_score": 0,
        "status": "passed",
        "output": clean_lines("\n".join(notes)),
        "output_format": "text",
        "visibility": "hidden",
    }


if __name__ == "__main__":
    run(sys.argv[1], Path(sys.argv[2]))
