"""Names mistakes by behaviour: a submission that answers as a known wrong program does has that program's mistake.

``Namer.name`` asks an exercise's checks of the submission and compares the answers with those of every known wrong
program of the exercise. There is no hand-written detector: a mistake is known by adding a file. The answers come from
fixed points, so that they depend on no secret.
"""

from collections.abc import Sequence

from autograder.assignment import Assignment
from autograder.engine.box import BoxLost
from autograder.engine.collecting import Check
from autograder.engine.examination import Examination
from autograder.misconceptions.answers import KnownAnswers, in_order
from autograder.misconceptions.catalogue import PatchError, misconceptions
from autograder.misconceptions.fingerprint import alike, explain
from autograder.misconceptions.fingerprinting import CELL, fingerprint
from autograder.notebook.editions import Edition
from autograder.results import Mistake


class Namer:
    """Knows an assignment's wrong programs.

    Args:
        assignment: The assignment.
        checks: All of its checks.
        known: What known programs answer to them.
    """

    def __init__(self, assignment: Assignment, checks: Sequence[Check], known: KnownAnswers) -> None:
        self._assignment = assignment
        self._checks = checks
        self._known = known
        self._told: dict[str, dict[str, Mistake]] = {}

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
        try:
            student = fingerprint(examination, exercise, checks)
            known = self._known.of(exercise, examination.layout.edition)
            asked = {check.name: check.method for check in checks if not examination.why_not(check)}
        except (BoxLost, PatchError):  # `autograder certify` says which program does not fit
            return None
        if known is None or any(answer.values == ("lost",) for answer in student.values()):
            return None
        questions = [key.split("/") for key in in_order(known.reference, student)]
        facets = {"/".join(key): asked.get(key[0]) or key[-1] for key in questions if key[0] in {CELL, *asked}}
        told = self._mistakes(exercise)
        groups = explain(student, known.reference, known.symptoms, facets)
        return tuple(tuple(told[name] for name in group) for group in groups)

    def prepare(self, edition: Edition) -> None:
        """Ask what has not been asked yet of the known programs of every exercise; it is kept for all who grade here.

        Raises:
            BoxLost: The solution gives no answer.
            PatchError: A program does not fit the solution.
        """
        for exercise in self._assignment.exercise:
            self._known.of(exercise, edition)

    def compared(self, exercise: str, examination: Examination) -> list[tuple[str, int, int]]:
        """Return, for each known wrong program, how many of its wrong answers the submission gives too, and of how many.

        Raises:
            BoxLost: The submission gives no answer.
            PatchError: A program does not fit the solution.
        """
        known = self._known.of(exercise, examination.layout.edition)
        student = fingerprint(examination, exercise, [check for check in self._checks if check.exercise == exercise])
        found = [
            (name, sum(alike(student.get(key), answer) for key, answer in own.items()), len(own))
            for name, own in (known.symptoms if known else {}).items()
        ]
        return sorted(found, key=lambda entry: (-entry[1] / max(1, entry[2]), entry[0]))

    def _mistakes(self, exercise: str) -> dict[str, Mistake]:
        if exercise not in self._told:
            programs = misconceptions(self._assignment, exercise)
            self._told[exercise] = {one.name: Mistake(one.name, one.sentence, one.question) for one in programs}
        return self._told[exercise]
