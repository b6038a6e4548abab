"""What was no wrong answer is told apart, on real submissions: a sentence of the grader's put otherwise turns this red."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from classes import ASSIGNMENT, OVERWRITES, UNTOLD, verdict

from autograder.course import Course, Secret
from autograder.engine.grading import Grader
from autograder.results import Verdict
from autograder.trouble import WORDS, Trouble, trouble, without_place

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "tests" / "sample_class" / "submissions"
GARBAGE = ROOT / "tests" / "attacks" / "forging" / "garbage_for_a_reply.py"

CODE = """# %%
import os
from math import sin, cos
def f(a, b, c):
    return -a**3 + sin(3*b) - 1.0/c + b**2.5 - a**0.5
def gradf(a, b, c):
    os._exit(0)
# %%
numerical_grad = [f(2.0, 3.0, 4.0), undefined]
# %%
def softmax(logits):
    while True:
        pass
# %%
def nll(probs, label):
    return {}["surprise"]
"""


@pytest.fixture(scope="module")
def grader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Grader]:
    course = Course(tmp_path_factory.mktemp("course"))
    with Grader(ASSIGNMENT, course, Secret(b"a fixed secret, for these tests alone"), "release") as made:
        yield made


def told(grader: Grader, path: Path) -> dict[str, Trouble]:
    results = grader.grade(path, path.stem)
    return {result.name: kind for result in results.exercises if (kind := trouble(result))}


def test_each_kind_is_told_from_the_others(grader: Grader, tmp_path: Path) -> None:
    path = tmp_path / "troubled.py"
    path.write_text(CODE, encoding="utf-8")
    assert told(grader, path) == {
        "gradf": Trouble.ENDED,
        "numerical_grad": Trouble.STOPPED,
        "softmax": Trouble.TOO_SLOW,
        "nll": Trouble.RAISES,
    }


def test_the_sample_class(grader: Grader) -> None:
    assert told(grader, SAMPLES / "never_ends.ipynb") == {"numerical_grad": Trouble.TOO_SLOW}
    assert set(told(grader, SAMPLES / "syntax_error.ipynb").values()) == {Trouble.STOPPED}
    for name in ("all_right", "blank", "unreadable"):
        assert told(grader, SAMPLES / f"{name}.ipynb") == {}


def test_an_answer_that_is_none_is_told(grader: Grader) -> None:
    assert Trouble.TAMPERED in told(grader, GARBAGE).values()


def test_what_the_grader_could_not_tell_is_its_own_fault() -> None:
    assert trouble(UNTOLD) is Trouble.COULD_NOT_GRADE
    assert trouble(OVERWRITES) is None
    assert trouble(verdict("gradf", Verdict.NOT_ATTEMPTED, reason="No answer: the code ended its own process.")) is None


@pytest.mark.parametrize(
    ("reason", "kind"),
    [
        ("No answer: it was not asked any more, since the submission had used up its time.", Trouble.TOO_SLOW),
        ("No answer: it waited and did not finish within 10 seconds.", Trouble.TOO_SLOW),
        ("No answer: the cells before it could not be run again.", Trouble.NO_ANSWER),
        ("No answer: the code ended its own process (signal 9).", Trouble.ENDED),
        ("No answer: the worker answered more than a megabyte.", Trouble.TAMPERED),
        ("It never asks f: the numbers come from somewhere else.", None),
        ("The cell of this exercise stopped with E: No answer: the worker answered x.", Trouble.STOPPED),
    ],
)
def test_sentences(reason: str, kind: Trouble | None) -> None:
    assert trouble(verdict("gradf", Verdict.WRONG, reason=reason, mistakes=())) is kind
    assert trouble(verdict("gradf", Verdict.WRONG, reason=reason, mistakes=OVERWRITES.mistakes)) is None


def test_every_kind_has_words_and_places_are_taken_out() -> None:
    assert set(WORDS) == set(Trouble)
    assert without_place("E: x (code cell 3, line 4). F (line 5): f() (code cell 1).") == "E: x. F: f()."
