"""A finite loss excuses what it did not need, but only a loss that was computed from the logits."""

import pytest
from notebooks import by_name, grade, public, value
from pieces import LOSS, METHODS, SOFTMAX

SECTION_TWO = ("value_radd", "value_mul", "value_neg", "value_sub", "value_pow", "value_truediv", "value_log")
ONLY_EXP = value(without=" ".join({*METHODS} - {"__init__", "__repr__", "__add__", "backward", "exp"}))
GRADS = "[0.041772570515350445, 0.8390245074625319, 0.005653302662216329, -0.8864503806400986]"
LOGITS = "logits = [Value(0.0), Value(3.0), Value(-2.0), Value(1.0)]\n"
WRITTEN_DOWN = {
    "a number": LOGITS + "loss = Value(2.1755153626167147)\nloss.backward()\n",
    "a number and its gradients": LOGITS
    + f"loss = Value(2.1755153626167147)\nloss.backward()\nfor l, g in zip(logits, {GRADS}): l.grad = g\n",
    "a number for the logits of the notebook only": LOGITS
    + f"loss = Value({{0.0: 2.1755153626167147}}[logits[0].data])\nloss.backward()\n"
    f"for l, g in zip(logits, {GRADS}): l.grad = g\n",
    "something else that is finite": LOGITS + "loss = logits[0] + logits[1]\nloss.backward()\n",
    "a number from the logits that were not changed": LOGITS
    + "loss = logits[0] + logits[1]\nloss.data = 2.1755153626167147\nloss.backward()\n",
}


@pytest.mark.parametrize("name", WRITTEN_DOWN)
def test_a_loss_that_is_not_computed_excuses_nothing_and_earns_nothing(name: str) -> None:
    found = by_name(grade(public(value=ONLY_EXP, loss=SOFTMAX + WRITTEN_DOWN[name])))
    assert {exercise: found[exercise].verdict for exercise in SECTION_TWO} == dict.fromkeys(SECTION_TWO, "not_attempted")
    assert {exercise: found[exercise].max_score > 0 for exercise in SECTION_TWO} == dict.fromkeys(SECTION_TWO, True)
    assert found["nll"].score == 0


def test_a_loss_that_is_written_down_is_told_so() -> None:
    cells = public(loss=SOFTMAX + WRITTEN_DOWN["a number and its gradients"])
    assert "written down" in by_name(grade(cells))["nll"].reason


def test_a_loss_whose_logits_have_another_name_is_not_called_written_down() -> None:
    renamed = LOSS.replace("logits", "scores")
    assert "written down" not in by_name(grade(public(loss=SOFTMAX + renamed)))["nll"].reason


def test_a_wrong_method_that_was_written_explains_a_wrong_loss() -> None:
    """Where the loss is wrong because of what was written, what is missing was still not needed."""
    log = METHODS["log"].replace("out.grad / self.data", "-out.grad / self.data")
    assert log != METHODS["log"]
    found = by_name(grade(public(value=value(without="__sub__ __rsub__", log=log))))
    assert found["value_log"].verdict != "correct"
    assert found["value_sub"].verdict == "not_required"
