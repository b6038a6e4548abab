"""Submissions beside the results that they must give, byte for byte.

Each folder here is a case: what was handed in, and ``results.json``. After a change of wording or of points, make the
results anew, and read the difference before you commit it::

    .venv/bin/python tests/golden/golden_cases.py && git diff tests/golden
"""

from pathlib import Path

from autograder.assignment import load
from autograder.course import Course
from autograder.engine.grading import Grader
from autograder.gradescope import encode

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SECRET = ROOT / "tests" / "sample_class" / "secret"
ASSIGNMENT = "micrograd_exercises"
CASES = sorted(path.parent.name for path in HERE.glob("*/submission.*"))


def grader(course: Path = ROOT) -> Grader:
    """Return a grader that uses the sample class's secret."""
    chosen = Course(course)
    return Grader(load(ASSIGNMENT), chosen, chosen.secret(SECRET))


def grade(one: Grader, case: str) -> bytes:
    """Return the bytes of the results file of a case; the case's folder is the submission."""
    (path,) = (HERE / case).glob("submission.*")
    return encode(one.grade(path, case))


def expected(case: str) -> bytes:
    """Return the bytes that are committed."""
    return (HERE / case / "results.json").read_bytes()


if __name__ == "__main__":
    with grader() as the_grader:
        for name in CASES:
            (HERE / name / "results.json").write_bytes(grade(the_grader, name))
