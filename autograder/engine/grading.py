"""One submission in, ``Results`` out: the engine.

``Grader`` holds what all submissions of an assignment share: the checks, the references, the secret, the workers.
``Grader.grade`` reads one file, runs it in boxes, asks the checks, and returns all verdicts.
"""

from collections.abc import Callable, Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from copy import copy
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from msgspec.structs import replace

from autograder import __version__
from autograder.assignment import Assignment
from autograder.course import Course, Secret
from autograder.engine.carrying import carry_forward, may_gain
from autograder.engine.collecting import Check, collect
from autograder.engine.examination import Examination
from autograder.engine.excusing import excuse
from autograder.engine.foreseeing import Foresight
from autograder.engine.judging import judge
from autograder.engine.setting import BOTH, SetOrders, Setting
from autograder.engine.templates import Templates
from autograder.engine.worker import Isolation, Worker, WorkerUnavailable
from autograder.expect.elsewhere import TorchElsewhere, evaluate_here
from autograder.expect.references import References
from autograder.misconceptions.answers import KnownAnswers
from autograder.misconceptions.naming import Namer
from autograder.misconceptions.telltale import Telltales
from autograder.notebook.editions import Edition, Layout, edition_of
from autograder.notebook.reading import Submission, UnreadableSubmission, decoded, find, read
from autograder.results import ExerciseResult, Mistake, Results, Verdict

EditionChoice = Literal["auto", "release", "public"]


class Grader:
    """Grades submissions of one assignment; a context manager that ends its workers.

    Args:
        assignment: What is graded.
        course: Where the workspace is.
        secret: What hidden inputs derive from.
        edition: Which edition submissions are of; ``auto`` goes by nbgrader's ids.
        isolation: The least isolation that grading accepts.
        set_orders: The orders of sets that expressions are asked in.
        templates: What its workers are forked from; by default they share nothing with those of other graders.
    """

    def __init__(
        self,
        assignment: Assignment,
        course: Course,
        secret: Secret,
        edition: EditionChoice = "auto",
        isolation: Isolation = "landlock",
        set_orders: SetOrders = BOTH,
        templates: Templates | None = None,
    ) -> None:
        self.assignment = assignment
        self._course = course
        self._secret = secret
        self._set_orders = set_orders
        self._only: Collection[str] = ()
        self._edition = edition
        self._isolation: Isolation = isolation
        self._templates = templates
        self._workers: dict[bool, Worker] = {}
        self._checks: list[Check] | None = None
        self.worker(torch=False)  # it starts while the checks are collected
        self._torch = TorchElsewhere(templates.torch_answers) if templates else None
        kept = course.workspace / "cache" / f"{assignment.name}.json"
        self.references = References(kept, self._torch.evaluate if self._torch else evaluate_here)

    def asking(self, edition: Edition, set_orders: SetOrders = BOTH, only: Collection[str] = ()) -> "Grader":
        """Return a grader that shares this one's workers and answers.

        Args:
            edition: Its edition.
            set_orders: The orders of sets that it asks expressions in.
            only: The exercises that it judges; all of them by default.
        """
        _made_once = self.checks, self.namer, self.telltales  # then a copy has them, too
        other = copy(self)
        other._edition, other._set_orders, other._only = edition, set_orders, only  # noqa: SLF001 - its copy
        vars(other).pop("_foresight", None)  # it depends on the orders of sets
        return other

    def read(self, path: Path, name: str) -> Layout:
        """Read the submission at ``path``, and start the workers that it will need.

        Raises:
            UnreadableSubmission: It cannot be read.
        """
        return self._opened(read(find(path, self.assignment.notebook), name))

    def _opened(self, submission: Submission) -> Layout:
        layout = Layout(submission, self._edition_of(submission))
        if layout.uses_torch():
            self.worker(torch=True)
        return layout

    def _edition_of(self, submission: Submission) -> Literal["release", "public"]:
        if self._edition != "auto":
            return self._edition
        return edition_of(submission)

    def worker(self, *, torch: bool) -> Worker:
        """Return the worker with or without torch, started if it is not yet."""
        if torch not in self._workers:
            self._workers[torch] = Worker.start(torch=torch, isolation=self._isolation, templates=self._templates)
        return self._workers[torch]

    @property
    def checks(self) -> list[Check]:
        """The hidden checks, collected once."""
        if self._checks is None:
            self._checks = collect(self.assignment.folder)
        return self._checks

    def grade(self, path: Path, name: str) -> Results:
        """Return all verdicts on the submission at ``path``, which is called ``name``; never raise for its sake."""
        return self._graded(name, lambda: self.read(path, name))

    def grade_bytes(self, data: bytes, path: Path, name: str) -> Results:
        """Return all verdicts on what a file holds, as ``grade`` does; ``path`` is what it is called."""
        return self._graded(name, lambda: self._opened(decoded(data, path, name)))

    def grade_submission(self, submission: Submission) -> Results:
        """Return all verdicts on a submission that has been read, as ``grade`` does."""
        return self._graded(submission.name, lambda: self._opened(submission))

    def unreadable(self, name: str, reason: str) -> Results:
        """Return what is said of a submission that cannot be read, and why."""
        results = self._results(name, self._named_edition, self._all(Verdict.NOT_ATTEMPTED, reason))
        return replace(results, unreadable=reason)

    @property
    def _named_edition(self) -> str:
        return "release" if self._edition == "auto" else self._edition

    def _graded(self, name: str, opened: Callable[[], Layout]) -> Results:
        edition = self._named_edition
        try:
            layout = opened()
            edition = layout.edition
            exercises = self._judge(layout)
        except UnreadableSubmission as error:
            return self.unreadable(name, str(error))
        except WorkerUnavailable as fault:
            self.close()  # the next submission gets another worker
            exercises = self._all(Verdict.COULD_NOT_GRADE, str(fault))
        except Exception as fault:  # noqa: BLE001 - a bug of the grader's costs no other submission its grade
            exercises = self._all(Verdict.COULD_NOT_GRADE, f"the grader failed: {type(fault).__name__}: {fault}")
        self.references.save()
        return self._results(name, edition, exercises)

    def examine(self, layout: Layout) -> Examination:
        """Return a submission opened for checks; a context manager."""
        torch = self.worker(torch=True) if layout.uses_torch() else None
        setting = Setting(self.references, self._secret, self._set_orders, self._foresight)
        return Examination(layout, self.assignment, self.worker(torch=False), torch, setting)

    @cached_property
    def _foresight(self) -> Foresight:
        return Foresight(self.assignment, self.checks, Setting(self.references, self._secret, self._set_orders))

    @cached_property
    def namer(self) -> Namer:
        """Names mistakes; shared by all submissions."""

        def examine(submission: Submission, edition: Edition) -> Examination:
            return self.examine(Layout(submission, edition))

        folder = self._course.workspace / "cache" / f"{self.assignment.name}-mistakes"
        return Namer(self.assignment, self.checks, KnownAnswers(self.assignment, self.checks, examine, folder))

    @cached_property
    def telltales(self) -> Telltales:
        """Knows the lines that give a mistake away."""
        return Telltales(self.assignment)

    def _name_mistakes(self, exercise: str, examination: Examination) -> tuple[tuple[Mistake, ...], ...] | None:
        try:
            return self.namer.name(exercise, examination)
        except Exception:  # noqa: BLE001 - a mistake without a name costs nobody a verdict
            return None

    def _judge(self, layout: Layout) -> list[ExerciseResult]:
        checks = self.checks  # before the threads: pytest collects in one of them only
        by_exercise = {name: [check for check in checks if check.exercise == name] for name in self.assignment.exercise}
        with self.examine(layout) as examination, ThreadPoolExecutor(1) as beside:

            def judged(*, torch: bool) -> dict[str, ExerciseResult]:
                return {
                    name: judge(name, examination, by_exercise[name], showing=not may_gain(self.assignment, name))
                    for name in examination.exercises(torch=torch)
                    if not self._only or name in self._only
                }

            with_torch = beside.submit(judged, torch=True)  # its worker has a processor of its own
            found = excuse(judged(torch=False), examination)
            found = carry_forward(found | with_torch.result(), examination, checks, self._name_mistakes)
            found = excuse(found, examination)  # once more: what was wrong may have kept the loss from being computed
        return [self._marked(found[name]) for name in self.assignment.exercise if name in found]

    def _marked(self, result: ExerciseResult) -> ExerciseResult:
        """Return a result with the lines marked that its mistake is known by; a mark that fails costs nobody a verdict."""
        try:
            return self.telltales.marked(result)
        except Exception:  # noqa: BLE001 - as for names
            return result

    def _all(self, verdict: Verdict, reason: str) -> list[ExerciseResult]:
        counts = verdict is not Verdict.COULD_NOT_GRADE
        return [
            ExerciseResult(name, entry.title, verdict, 0.0, float(entry.points) if counts else 0.0, reason=reason)
            for name, entry in self.assignment.exercise.items()
        ]

    def _results(self, name: str, edition: str, exercises: Sequence[ExerciseResult]) -> Results:
        return Results(name, self.assignment.name, edition, tuple(exercises), __version__, self._secret.hash)

    def close(self) -> None:
        """End the workers, and what answers beside them."""
        if self._torch:
            self._torch.close()
        for worker in self._workers.values():
            worker.close()
        self._workers.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()
