"""One mistake costs one exercise in the public edition, wherever it stands and whatever leans on it."""

from notebooks import Cells, by_name, grade, inserted, public, unlike, value
from pieces import LOSS, METHODS, SOFTMAX

NOT_NEEDED = "__mul__ __rmul__ __sub__ __rsub__ __pow__ __rtruediv__"
WRONG_DIVISION = """
def divided(self, other):
  other = other if isinstance(other, Value) else Value(other)
  out = Value(self.data / other.data, (self, other), '/')
  def _backward():
    self.grad += out.grad / other.data
    other.grad += self.data / other.data**2 * out.grad
  out._backward = _backward
  return out
Value.__truediv__ = divided
"""


def without_what_is_not_needed(loss: str = SOFTMAX + LOSS, **changed: str) -> Cells:
    """Return an answer whose loss needs neither product, difference nor power."""
    return public(value=value(without=NOT_NEEDED, **changed), loss=loss)


NOT_REQUIRED = dict.fromkeys(("value_mul", "value_sub", "value_pow"), "not_required")


def test_a_softmax_that_crashes_leaves_what_was_not_needed_not_required() -> None:
    results = grade(without_what_is_not_needed(SOFTMAX.replace("sum(counts)", "sum(powers)") + LOSS))
    assert unlike(results, but={**NOT_REQUIRED, "softmax": "wrong"}) == {}
    assert by_name(results)["nll"].carried_forward == ("softmax",)


def test_an_exp_that_crashes_leaves_what_was_not_needed_not_required() -> None:
    wrong = METHODS["exp"].replace("exp(self.data)", "nothing.exp(self.data)")
    assert unlike(grade(without_what_is_not_needed(exp=wrong)), but={**NOT_REQUIRED, "value_exp": "wrong"}) == {}


def test_what_softmax_needed_and_nobody_wrote_is_not_excused() -> None:
    results = by_name(grade(public(value=value(without="__radd__ " + NOT_NEEDED))))
    assert results["value_radd"].verdict == "not_attempted"
    assert results["softmax"].verdict == "wrong"


def test_a_softmax_that_stops_on_purpose_excuses_nothing_that_it_asks_for() -> None:
    stopped = SOFTMAX.replace("  counts", "  raise ValueError('not today')\n  counts")
    results = by_name(grade(public(value=value(without="__radd__ __truediv__ " + NOT_NEEDED), loss=stopped + LOSS)))
    assert results["nll"].verdict == "correct"
    missing = ("value_radd", "value_truediv", "value_mul", "value_sub", "value_pow")
    assert {results[name].verdict for name in missing} == {"not_attempted"}


def test_a_wrong_method_attached_in_a_later_cell_costs_its_own_exercise_alone() -> None:
    cells = inserted("loss", WRONG_DIVISION, value=value(without="__truediv__ __rtruediv__"))
    assert unlike(grade(cells), but={"value_truediv": "partly_correct"}) == {}


def test_of_two_methods_that_call_each_other_for_ever_one_stays_wrong() -> None:
    cells = public(
        value=value(
            __neg__="def __neg__(self):\n  return 0 - self",
            __rsub__="def __rsub__(self, other):\n  return (-self) + other",
        )
    )
    results = grade(cells)
    assert unlike(results, but={"value_neg": "wrong"}) == {}
    assert by_name(results)["value_sub"].carried_forward == ("value_neg",)


def test_gradients_that_were_pasted_earn_nothing() -> None:
    answers = (0.041772570515350445, 0.8390245074625319, 0.005653302662216329, -0.8864503806400986)
    pasted = "\n".join(f"logits[{i}].grad = {answer}" for i, answer in enumerate(answers))
    results = grade(public(loss=SOFTMAX + LOSS.replace("loss.backward()", pasted)))
    assert unlike(results, but={"nll": "loses"}) == {}
