"""Whatever a worker answers, every check comes to a verdict of its own: no answer makes it fail by itself.

The worker is played here: it claims that everything was written, and answers each question with numbers, errors and
silence of its choice. What an answer could provoke would be an exercise that counts for nobody.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hostile_bytes import HOW_LONG
from hypothesis import given
from hypothesis import strategies as st

from autograder.assignment import load
from autograder.course import Course, Secret
from autograder.engine import worker as worker_module
from autograder.engine.box import BoxLost
from autograder.engine.grading import Grader
from autograder.engine.replies import (
    Bound,
    Called,
    Calls,
    CellRan,
    Done,
    Evaluation,
    Evaluations,
    Facts,
    Failed,
    Lists,
    NumbersRead,
    Ran,
    Recorded,
    Reply,
    StudentError,
    ToldGraph,
    ToldNode,
    TorchPasses,
)
from autograder.notebook.reading import Submission, read
from autograder.results import Verdict

ROOT = Path(__file__).parents[2]
ASSIGNMENT = load("micrograd_exercises")
SUBMISSIONS = {
    "release": ROOT / "solutions" / "micrograd_exercises" / "micrograd_exercises.ipynb",
    "public": ROOT / "tests" / "sample_class" / "submissions" / "public_edition.ipynb",
}
POINT = (2.0, 3.0, 4.0)
ODD: list[float | str] = [
    "nan",
    "inf",
    "-inf",
    0.0,
    -0.0,
    1e308,
    -1e308,
    5e-324,
    1e300,
    -1e300,
    2.0,
    3.0,
    4.0,
    1e-6,
    12345.0,
]
ERRORS = [StudentError(kind, "text", None, None) for kind in ("", "ValueError", "OverflowError", "Odd")]


def entries(items: Any) -> list[Any]:
    """Return the items of a request; those that are the same for all submissions are written once."""
    found: list[Any] = msgspec.json.decode(items) if isinstance(items, msgspec.Raw) else items
    return found


class Player:
    """Answers in the place of every box, from one seed."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - it repeats

    def ask(self, request: dict[str, Any], kind: type[Reply]) -> Reply:
        """Return some answer to a request, or lose the box."""
        how = self._random.random() if kind not in (Ran, Done, Bound) else 1.0
        if how < 0.04:
            raise BoxLost("it did not answer")
        return Failed("", self._random.choice(ERRORS)) if how < 0.1 else self._answer(request, kind)

    def _answer(self, request: dict[str, Any], kind: type[Reply]) -> Reply:
        count = self._random.randrange
        answers: dict[type[Reply], Callable[[], Reply]] = {
            Ran: lambda: Ran("", [CellRan(Facts(loss_is_value=True, loss_has_gradient=True))] * len(request["cells"])),
            Done: lambda: Done(""),
            Bound: lambda: Bound("", request["names"], request["methods"]),
            Lists: lambda: Lists("", []),
            NumbersRead: lambda: NumbersRead("", self._numbers(count(6))),
            Evaluations: lambda: Evaluations(
                "", [self._evaluation(len(inputs)) for _, inputs, *_ in entries(request["items"])]
            ),
            Calls: lambda: Calls("", [self._called() for _ in request["calls"]]),
            Recorded: lambda: Recorded("", self._calls(), count(3), self._numbers(self._random.choice([3, 3, 3, 0, 2, 4]))),
            ToldGraph: lambda: ToldGraph("", [self._node() for _ in range(count(6))], count(10_000), complete=count(2) == 1),
            TorchPasses: lambda: TorchPasses("", [[self._numbers(2) for _ in range(count(5))] for _ in range(count(3))]),
        }
        return answers[kind]()

    def _node(self) -> ToldNode:
        """Return a value of a graph that claims anything: to be an input, to be made of itself, of what is not there."""
        among = self._random.randrange
        children = [among(101) for _ in range(among(4))]
        return ToldNode(among(-1, 12), self._random.choice(("", "+", "<")), "a", self._number(), self._number(), children)

    def _number(self) -> float | str:
        usual = self._random.uniform(-10, 10)
        return self._random.choice(ODD) if self._random.random() < 0.4 else usual

    def _numbers(self, count: int) -> list[float | str]:
        return [self._number() for _ in range(count)]

    def _calls(self) -> list[list[float | str]]:
        """Return where a numerical gradient claims to have asked: around the point, by some step, or anywhere."""
        h = self._random.choice([1e-6, 1e-6, 1e-3, 0.0, 5e-324, 1e100, 1e300, -1e308])
        calls: list[list[float | str]] = [list(POINT)]
        calls += [[*POINT[:i], POINT[i] + step, *POINT[i + 1 :]] for i in range(3) for step in (h, -h)]
        return [call if self._random.random() < 0.95 else self._numbers(3) for call in calls]

    def _evaluation(self, inputs: int) -> Evaluation:
        if self._random.random() < 0.1:
            return Evaluation(error=self._random.choice(ERRORS))
        return Evaluation(data=self._number(), grads=self._numbers(inputs))

    def _called(self) -> Called:
        if self._random.random() < 0.1:
            return Called(error=self._random.choice(ERRORS))
        return Called(self._numbers(self._random.choice([3, 3, 4, 2, 0])), self._random.randrange(3))


class Silent:
    """A box of which nothing is left but that it was released."""

    released = False

    def __init__(self, ask: Callable[..., Reply]) -> None:
        self._ask = ask

    def ask(self, request: dict[str, Any], kind: type[Reply], _budget: object, **_limits: float) -> Reply:
        return self._ask(request, kind)

    def charge(self) -> None:
        pass

    def pause(self, others: Sequence["Silent"]) -> None:
        pass

    def release(self) -> None:
        self.released = True

    def end(self) -> dict[str, Any]:
        self.released = True
        return {"signal": 0, "cpu": 0.0, "megabytes": 0.0}

    def __enter__(self) -> "Silent":
        return self

    def __exit__(self, *exception: object) -> None:
        self.release()


@pytest.fixture(scope="module")
def graders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, tuple[Grader, Submission]]]:
    course = Course(tmp_path_factory.mktemp("course"))
    with Grader(ASSIGNMENT, course, Secret(b"a secret of the tests"), "release") as grader:
        grader.grade(SUBMISSIONS["release"], "x")  # the references are made once
        public = grader.asking("public")
        public.grade(SUBMISSIONS["public"], "x")
        yield {
            "release": (grader, read(SUBMISSIONS["release"], "x")),
            "public": (public, read(SUBMISSIONS["public"], "x")),
        }


@HOW_LONG
@given(seed=st.integers(0, 2**32))
@pytest.mark.parametrize("edition", ["release", "public"])
def test_no_answer_makes_a_check_fail_by_itself(
    graders: dict[str, tuple[Grader, Submission]], edition: str, seed: int
) -> None:
    grader, submission = graders[edition]
    player = Player(seed)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(worker_module.Worker, "box", lambda *_, **__: Silent(player.ask))
        patch.setattr(grader.namer, "name", lambda *_: None)  # what is known of mistakes is asked of real boxes
        results = grader.grade_submission(submission)
    broken = {one.name: one.reason for one in results.exercises if one.verdict is Verdict.COULD_NOT_GRADE}
    assert broken == {}
