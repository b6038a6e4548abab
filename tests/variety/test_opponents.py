"""What an opponent has tried: forged shapes, steps without bound, names that hide, texts that take for ever to read."""

import pytest
from notebooks import by_name, grade, public, unlike, value
from pieces import LOSS, SOFTMAX, SYMMETRIC, TORCH

FORGED = """
import sys
sys.modules["box.harness"].evaluate = lambda *_: {"data": 1.0, "grads": [%s]}
"""
HARNESS_NUMBERS = """
import sys
sys.modules["box.harness"].Harness.do_gradients = lambda self, request: {"numbers": []}
"""


@pytest.mark.parametrize("grads", ["", "0.0, " * 900])
def test_replies_of_another_shape_are_wrong_and_keep_the_points_that_could_be_reached(grads: str) -> None:
    results = by_name(grade(public(value=value() + FORGED % grads)))
    forged = [results[name] for name in results if name.startswith("value_")]
    assert {result.verdict for result in forged} <= {"wrong", "not_attempted"}
    assert all(result.max_score > 0 and result.score == 0 for result in forged)


def test_an_empty_list_of_numbers_is_no_loss() -> None:
    found = by_name(grade(public(loss=SOFTMAX + LOSS + HARNESS_NUMBERS)))["nll"]
    assert (found.verdict, found.max_score) == ("wrong", 4)


def test_a_giant_step_excuses_no_wrong_number() -> None:
    zeros = "h = 1e9\n[f(2+h, 3, 4), f(2, 3+h, 4), f(2, 3, 4+h), f(2, 3, 4)]\nnumerical_grad = [0.0 * h for _ in range(3)]\n"
    found = by_name(grade(public(numerical=zeros)))["numerical_grad"]
    assert found.score == 0


def test_a_default_that_holds_f_is_still_an_answer() -> None:
    helper = "def slope(i, h, fn=f):\n  p = [2.0, 3.0, 4.0]\n  p[i] += h\n  return (fn(*p) - fn(2.0, 3.0, 4.0)) / h\n"
    cells = public(symmetric=SYMMETRIC)
    made = {"f": cells.pop("f"), "helper": helper, "gradf": cells.pop("gradf"), **cells}
    made["numerical"] = "numerical_grad = [slope(i, 1e-6) for i in range(3)]\n"
    assert unlike(grade(made)) == {}


def test_a_future_import_holds_for_the_cells_after_it() -> None:
    annotated = value(__neg__="def __neg__(self) -> Value:\n  return self * -1")
    cells = {"future": "from __future__ import annotations\n", **public(value=annotated)}
    assert unlike(grade(cells)) == {}


def test_logits_that_have_names_of_their_own_are_not_called_written_down() -> None:
    named = "a, b, c, d = Value(0.0), Value(3.0), Value(-2.0), Value(1.0)\nlogits = [a, b, c, d]\n"
    loss = named + "probs = softmax([a, b, c, d])\nloss = -probs[3].log()\nloss.backward()\n"
    assert by_name(grade(public(loss=SOFTMAX + loss)))["nll"].verdict == "correct"


@pytest.mark.parametrize(
    "text",
    [" " * 120_000 + "x ?", "\n" * 120_000 + "x ?", "a " * 55_000 + "?", "def f(:\n" + " \n" * 55_000],
    ids=["blanks", "lines", "words", "blank lines in a broken class"],
)
def test_no_text_takes_for_ever_to_read(text: str) -> None:
    assert by_name(grade(public(extra=text)))["gradf"].verdict == "correct"


def test_names_that_hang_on_one_another_take_no_time() -> None:
    chain = "\n".join(f"def g{i}(): return g{i + 1}()" for i in range(3000))
    assert by_name(grade(public(extra=chain)))["gradf"].verdict == "correct"


def test_what_is_random_repeats() -> None:
    shaky = "import random\nimport numpy as np\n" + value(
        __neg__="def __neg__(self):\n  raise ValueError(f'{random.random()} {np.random.rand()} {hash(\"a\")} {object()}')"
    )
    cells = public(value=shaky, torch=TORCH)
    assert grade(cells) == grade(cells)


def test_names_in_other_alphabets_are_python() -> None:
    greek = "def gradf(a, b, c):\n  λ = [-3*a**2 - 0.5*a**-0.5, 3*cos(3*b) + 2.5*b**1.5, 1/c**2]\n  return λ\n"
    assert by_name(grade(public(extra="from math import cos\n", gradf=greek)))["gradf"].verdict == "correct"
