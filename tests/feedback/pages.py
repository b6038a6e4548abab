"""What pages are made of: submissions that are graded once, and results in which every text of a student's is given."""

from __future__ import annotations

import atexit
import tempfile
from contextlib import ExitStack
from functools import cache
from pathlib import Path

import msgspec

from autograder.assignment import load
from autograder.course import Course, Secret
from autograder.engine.grading import Grader
from autograder.feedback.around import Around, Remark, Total, Written
from autograder.illustration import Arrow, Excerpt, Graph, GraphNode, Illustration, Slope, StepError
from autograder.results import CheckResult, Counterexample, ExerciseResult, Mistake, Results, Verdict

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "tests" / "sample_class" / "submissions"
ASSIGNMENT = load("micrograd_exercises")

SECTION_1 = """
# %%
from math import sin, cos
def f(a, b, c):
    return -a**3 + sin(3*b) - 1.0/c + b**2.5 - a**0.5
"""
STEP_TOO_LARGE = f"""{SECTION_1}
# %%
h = 0.05
numerical_grad = [(f(2+h, 3, 4) - f(2, 3, 4))/h, (f(2, 3+h, 4) - f(2, 3, 4))/h, (f(2, 3, 4+h) - f(2, 3, 4))/h]
"""
WRONG_SLOPE = f"""{SECTION_1}
# %%
def gradf(a, b, c):
    return [3*a**2 - 0.5*a**-0.5, 3*cos(3*b) + 2.5*b**1.5, c**-2]
"""


@cache
def _grader() -> Grader:
    stack = ExitStack()
    atexit.register(stack.close)
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    return stack.enter_context(Grader(ASSIGNMENT, Course(folder), Secret(b"a secret of these tests")))


@cache
def sample(name: str) -> Results:
    """Grade a submission of the sample class."""
    (path,) = SAMPLES.glob(f"{name}.*")
    return _grader().grade(path, name)


@cache
def graded(text: str, name: str = "student") -> Results:
    """Grade a submission in percent format."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{name}.py"
        path.write_text(text, encoding="utf-8")
        return _grader().grade(path, name)


AROUND = Around(
    "Micrograd exercises",
    {"value_mul.overwrites_both_gradients": "Compare with `+=`.\nSee page 3."},
    (
        Written("Why a topological order", "Because a node\n\nmust be complete.", "Say what **complete** means.", 3.0, 5.0),
        Written("What a learning rate does", "", "", None, 5.0),
    ),
    (Remark("value mul", "A <good> start."),),
    Total(71.5, 90.0, 2.5, "2 days"),
)


def graph(text: str = "", *, right: bool = False) -> Graph:
    """A graph in which each text that a student chooses is ``text``."""
    nodes = (
        GraphNode("a", text, 3.0, 3.0, 3.0, 6.0, ("grad",)),
        GraphNode("a * a", text or "*", 9.0, 1.0, 9.0, 1.0),
        GraphNode(text, text, text or "missing", text or "missing"),
    )
    adds = 3.0 if right else None
    return Graph(nodes, (Arrow(0, 1, adds), Arrow(2, 1, adds)), 1, 0, 3, (text,) if text else ())


def everything(text: str, *, ours: str = "A sentence of ours.") -> Results:
    """Results that hold whatever results can hold, ``text`` where a student's code has a say."""
    code = (Excerpt(2, 7, f"def __mul__(self, other):\n    {text}\n    pass", (8,), 3), Excerpt(0, 1, text))
    shown = Illustration(graph(text), graph(text, right=True), code=code)
    slope = Slope("f", "a", 2.0, tuple(i / 10 for i in range(10)), tuple(i * i / 100 for i in range(10)), text, 3.0)
    steps = StepError("forward", "a", 0.05, (1e-4, 1e-2, 1e-1), (1e-4, 1e-2, 1e-1), (1e-8, 1e-3))
    raised = Counterexample("a * a", {"a": 3.0}, {"error": text}, {"data": 9.0, "a.grad": 6.0})
    compared = Counterexample("a * a", {"a": 3.0}, {"a.grad": text, "data": 9.0}, {"data": 9.0, "a.grad": 6.0})
    mistake = Mistake("some_mistake", ours, "Is it a question?")
    base = ExerciseResult("value_mul", "Multiplication", Verdict.PARTLY_CORRECT, 4.0, 10.0, reason=text, hints=("A way?",))
    checks = (CheckResult("hidden_name", ours, 1, passed=True), CheckResult("other_name", f"{ours} No.", 1, passed=False))
    change = msgspec.structs.replace
    wrong = change(base, verdict=Verdict.WRONG, score=0.0, checks=checks)
    by_name = {
        "value_mul": change(base, checks=checks, counterexample=raised, mistakes=((mistake,),), illustration=shown),
        "gradf": change(
            wrong, counterexample=compared, mistakes=((mistake, mistake),), illustration=Illustration(slope=slope)
        ),
        "numerical_grad": change(wrong, illustration=Illustration(step_error=steps, code=code)),
        "value_sub": change(wrong, carried_forward=("value_mul",), counterexample=compared),
        "softmax": change(base, verdict=Verdict.CORRECT, score=10.0, advice=(ours,), hints=(), reason=""),
        "nll": change(base, verdict=Verdict.COULD_NOT_GRADE, score=0.0, max_score=0.0, reason=text, hints=()),
        "value_pow": change(base, verdict=Verdict.NOT_REQUIRED, score=0.0, max_score=0.0, reason=text, hints=()),
        "value_exp": change(base, verdict=Verdict.NOT_ATTEMPTED, score=0.0, reason=text),
    }
    titles = {name: ASSIGNMENT.exercise[name].title for name in by_name}
    exercises = tuple(change(one, name=name, title=titles[name]) for name, one in by_name.items())
    return Results(text, ASSIGNMENT.name, "release", exercises, "0.1.0", "5ec3e7")


def around(text: str) -> Around:
    """Everything beside the results, with ``text`` wherever somebody wrote something."""
    written = (Written("A question", text, text, 3.0, 5.0), Written("Another question", text, "", None, 5.0))
    return Around("Micrograd exercises", {}, written, (Remark("value mul", text),))
