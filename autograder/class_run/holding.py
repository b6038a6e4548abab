"""Lets what has been promised to stay, stay: see ``autograder.gradebook.held``."""

import hashlib
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from autograder.assignment import Assignment
from autograder.class_run.finishing import Finished, retold
from autograder.course import Course
from autograder.gradebook.held import at_least, held_path, read_held, write_held
from autograder.gradebook.release import Release
from autograder.results import ExerciseResult


class Holds:
    """The promises of one assignment.

    Args:
        course: The course.
        assignment: The assignment.
        release: The notebook that was handed out.
    """

    def __init__(self, course: Course, assignment: Assignment, release: Path) -> None:
        self._course, self._assignment, self._path = course, assignment, release

    @cached_property
    def release(self) -> Release:
        """What was handed out."""
        return Release.read(self._path, self._assignment)

    def mark(self, student: str, digest: str, key: str) -> str:
        """Return what names all that is written of a submission: ``key``, and what stays."""
        stays = self._of(student, digest)
        return hashlib.sha256(f"{key}\0{stays!r}".encode()).hexdigest() if stays else key

    def applied(self, finished: Finished) -> Finished:
        """Return a submission as it is written: what stays, stays."""
        stays = self._of(finished.student, finished.digest)
        return retold(finished, at_least(finished.results, stays), self._assignment, self.release) if stays else finished

    def hold(self, student: str, digest: str, exercises: Iterable[ExerciseResult]) -> None:
        """Promise that verdicts of a submission stay, with those that have stayed so far."""
        every = {one.name: one for one in (*self._of(student, digest), *exercises)}
        write_held(held_path(self._course, self._assignment.name, student), digest, every.values())

    def _of(self, student: str, digest: str) -> tuple[ExerciseResult, ...]:
        return read_held(held_path(self._course, self._assignment.name, student), digest)
