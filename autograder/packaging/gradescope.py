"""The zip that a course uploads to Gradescope: ``bundle``.

It holds the package, the assignment's hidden checks, its solution, the secret, what is known beforehand, and two scripts.
Gradescope unpacks it to ``/autograder/source``, runs ``setup.sh`` once, and ``run_autograder`` for each submission. Source:
Gradescope's "Autograder specifications". Everything in it is the instructor's: do not give it to students.
"""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

from autograder.assignment import EXERCISES, Assignment
from autograder.course import Course, Secret

ROOT = EXERCISES.parents[1]
SCRIPTS = Path(__file__).parent / "scripts"
FIRST_DAY = (1980, 1, 1, 0, 0, 0)
LEFT_OUT = {"__pycache__", ".mypy_cache", ".pytest_cache"}


class BundleError(Exception):
    """The bundle cannot be made; the message names the file and what to do."""


def bundle(assignment: Assignment, course: Course, secret: Secret) -> bytes:
    """Return the zip of an assignment; the same course gives the same bytes.

    Args:
        assignment: The assignment.
        course: Where what is known beforehand is kept.
        secret: What hidden inputs derive from; all submissions on Gradescope get the same.

    Raises:
        BundleError: Something of it is not there.
    """
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data, runs in sorted(_files(assignment, course, secret)):
            entry = zipfile.ZipInfo(name, FIRST_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = (0o100755 if runs else 0o100644) << 16
            archive.writestr(entry, data)
    return stream.getvalue()


def _files(assignment: Assignment, course: Course, secret: Secret) -> Iterator[tuple[str, bytes, bool]]:
    """Yield each file: its path in the zip, what it holds, and whether it is run."""
    for script in ("setup.sh", "run_autograder"):
        text = (SCRIPTS / script).read_text(encoding="utf-8").replace("@ASSIGNMENT@", assignment.name)
        yield script, text.encode(), True
    for name in ("pyproject.toml", "constraints.txt", "README.md", "LICENSE"):
        yield f"course/{name}", _read(ROOT / name), False
    for path in sorted((ROOT / "autograder").rglob("*")):
        inside = path.relative_to(ROOT / "autograder")
        others = inside.parts[:1] == ("exercises",) and len(inside.parts) > 2 and inside.parts[1] != assignment.name
        if path.is_file() and not LEFT_OUT & {*inside.parts} and not others and path.suffix != ".pyc":
            yield f"course/autograder/{inside.as_posix()}", path.read_bytes(), False
    solution = f"solutions/{assignment.name}/{assignment.notebook}.ipynb"
    yield f"course/{solution}", _read(ROOT / solution), False
    yield "course/nbgrader_config.py", b"# So that this folder is a course of its own.\n", False
    yield "course/workspace/secret", secret.key + b"\n", False
    yield from _known(assignment, course)


def _known(assignment: Assignment, course: Course) -> Iterator[tuple[str, bytes, bool]]:
    """Yield what has been worked out beforehand, so that no submission waits for it."""
    cache = course.workspace / "cache"
    for path in [cache / f"{assignment.name}.json", *sorted((cache / f"{assignment.name}-mistakes").glob("*-release.json"))]:
        yield f"course/workspace/{path.relative_to(course.workspace).as_posix()}", _read(path), False


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise BundleError(f"'{path}' cannot be read: {error.strerror}; run `autograder doctor`") from error
