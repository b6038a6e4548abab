"""All steps of a release, one after another: ``release`` yields what became of each, and stops at the first that is bad.

Nothing leaves before everything has been looked at: build, nbgrader's release, the doctor's look at the assignment, the
scan for leaks, the packing. What an earlier release has left stays until the new one is complete.
"""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from autograder.assignment import Assignment
from autograder.build import BuildError, build
from autograder.build.publishing import read_publishing
from autograder.build.student_files import About, student_files, workflow
from autograder.course import Course
from autograder.doctor import Finding, bad, examine_assignment, good
from autograder.gradebook.generating import ReleaseFailed, generate, hand_out
from autograder.releasing.guarded import Guarded
from autograder.releasing.leaks import scan
from autograder.releasing.packing import files_of, template, zipped
from autograder.sharing.files import kit_files
from autograder.whole_files import write_whole

Step = Callable[[Assignment, Course], Iterator[Finding]]
MANY = 1_000_000


def release(assignment: Assignment, course: Course, target: Path, *, exchange: bool) -> Iterator[Finding]:
    """Release an assignment.

    Args:
        assignment: The assignment.
        course: The course.
        target: The folder that the zip and the template repository are written to.
        exchange: Hand it out by nbgrader's exchange as well.
    """
    for step in (_build, _generate, _doctor, _scan):
        found = list(step(assignment, course))
        yield from found
        if not all(finding.good for finding in found):
            return
    yield from _pack(assignment, course, target)
    if exchange:
        yield _hand_out(assignment, course)


def _is_checkout(course: Course) -> bool:
    """Return whether masters can be built here; a course beside the checkout has nbgrader's notebooks only."""
    return (course.root / "autograder" / "exercises").is_dir()


def _build(assignment: Assignment, course: Course) -> Iterator[Finding]:
    if not _is_checkout(course):
        return
    try:
        stale = [str(file.path) for file in build(course.root) if assignment.name in file.path.split("/")]
    except BuildError as error:
        yield bad(str(error), "mend the master that it names")
        return
    yield good(f"built anew: {', '.join(stale)}" if stale else "the notebooks are what the master makes")


def _doctor(assignment: Assignment, course: Course) -> Iterator[Finding]:
    return examine_assignment(assignment.name, course, course.secret())


def _generate(assignment: Assignment, course: Course) -> Iterator[Finding]:
    try:
        generate(course.root, assignment.name)
    except ReleaseFailed as error:
        yield bad(str(error), "mend what it names")
        return
    notebook = f"release/{assignment.name}/{assignment.notebook}.ipynb"
    if _is_checkout(course) and notebook in [file.path for file in build(course.root, check=True)]:
        yield bad(f"nbgrader makes another notebook than the master: {notebook}", "look at nbgrader_config.py")
        return
    _put_beside(assignment, course)  # nbgrader has made the folder anew
    yield good("nbgrader has made the notebook that students get, and knows it in the gradebook")


def _put_beside(assignment: Assignment, course: Course) -> None:
    """Put what students get beside the notebook there."""
    torch = any(exercise.torch for exercise in assignment.exercise.values())
    about = About(assignment.name, assignment.title, f"{assignment.notebook}.ipynb", torch)
    folder = course.root / "release" / assignment.name
    kit = kit_files(assignment, [(folder / about.notebook).read_bytes()])
    for path, data in {**student_files(about, read_publishing(course.root)), **kit}.items():
        write_whole(folder / path, data)


def _scan(assignment: Assignment, course: Course) -> Iterator[Finding]:
    files = files_of(course.root / "release" / assignment.name)
    guarded = Guarded.of(assignment, course.root, {"the course's secret": course.secret().key})
    leaks = list(scan(files, guarded))
    for leak in leaks:
        yield bad(str(leak), "take it out of the master, or the file out of the release")
    if leaks:
        return
    size = sum(map(len, files.values())) / MANY
    yield good(f"{len(files)} file{'s' * (len(files) != 1)} ({size:.2f} MB) without a line of what is hidden")


def _pack(assignment: Assignment, course: Course, target: Path) -> Iterator[Finding]:
    files = files_of(course.root / "release" / assignment.name)
    archive, folder = target / f"{assignment.name}.zip", target / f"{assignment.name}-template"
    try:
        write_whole(archive, zipped(assignment.name, files))
        _write_folder(folder, template(files, workflow(assignment.name, read_publishing(course.root))))
    except OSError as error:
        yield bad(f"'{error.filename}' cannot be written: {error.strerror}", "say --output-dir DIR")
        return
    yield good(f"for an LMS: {archive}")
    yield good(f"for git classrooms, a template repository: {folder}")


def _write_folder(folder: Path, files: dict[str, bytes]) -> None:
    """Write a folder under another name, then put it in the place of the one that was there."""
    making, old = folder.with_name(f".{folder.name}.new"), folder.with_name(f".{folder.name}.old")
    for left in (making, old):
        shutil.rmtree(left, ignore_errors=True)
    for path, data in files.items():
        write_whole(making / path, data)
    kept = folder / ".git"
    if folder.exists():
        folder.rename(old)
    making.rename(folder)
    if (old / kept.name).exists():  # the template may be a repository already: its history stays
        (old / kept.name).rename(kept)
    shutil.rmtree(old, ignore_errors=True)


def _hand_out(assignment: Assignment, course: Course) -> Finding:
    try:
        hand_out(course.root, assignment.name)
    except ReleaseFailed as error:
        return bad(str(error), "see `nbgrader release_assignment --help`")
    return good("handed out by nbgrader's exchange")
