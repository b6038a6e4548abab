"""What checks will ask at the fixed points, so that it can be asked in one request.

``batch_of`` rehearses checks with an ``Observer`` that asks nobody. What they ask does not depend on the submission.
"""

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from autograder.engine.collecting import Check
from autograder.engine.examination import Examination
from autograder.engine.foreseeing import Batch
from autograder.engine.replies import Evaluation, StudentError
from autograder.engine.setting import Setting
from autograder.misconceptions.observing import Observer

_batches: dict[tuple[str, str, tuple[str, ...]], Batch] = {}


def batch_of(exercise: str, examination: Examination, setting: Setting, checks: Sequence[Check]) -> Batch:
    """Return what the checks ask of expressions; it is found once for each assignment, edition and set of checks.

    Args:
        exercise: The exercise.
        examination: A submission of the edition.
        setting: What questions share: the fixed points.
        checks: The checks that will be observed.
    """
    key = examination.assignment.name, examination.layout.edition, tuple(check.name for check in checks)
    if key not in _batches:
        rehearsal = _Rehearsal(exercise, examination, setting)
        for check in checks:
            with suppress(Exception):  # it asks for more than expressions: that is asked when it comes to it
                check.run(rehearsal)
        _batches[key] = rehearsal.batch
    return _batches[key]


class _Rehearsal(Observer):
    """Notes what is asked, and asks nobody."""

    def __init__(self, exercise: str, examination: Examination, setting: Setting) -> None:
        super().__init__(exercise, examination, setting)
        self._session = None  # type: ignore[assignment]  # whatever is not an expression ends here
        self._layout_edition = examination.layout.edition
        self.batch = Batch()

    @property
    def edition(self) -> str:
        return self._layout_edition

    def _evaluate(
        self,
        programs: list[dict[str, Any]],
        items: list[list[Any]],
        *,
        showing: bool = False,  # noqa: ARG002 - nothing is shown of a rehearsal
    ) -> list[Evaluation]:
        self.batch.add(programs, items)
        return [Evaluation(error=StudentError("", "", None, None)) for _ in items]
