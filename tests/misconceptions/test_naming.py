"""Mistakes are named by what the code does, however it is written, several at once too; else they are unknown."""

import pytest
from known import ASSIGNMENT, SOLUTION, graded, grader

from autograder.misconceptions.catalogue import misconceptions
from autograder.notebook.editions import Edition

MUL_OVERWRITES = """
class Value:
    def __mul__(self, factor):
        factor = factor if isinstance(factor, Value) else Value(factor)
        product = Value(self.data * factor.data, {self, factor}, "times")

        def hand_down():
            factor.grad, self.grad = self.data * product.grad, factor.data * product.grad

        product._backward = hand_down
        return product
"""
LOG_NEGATIVE = """
class Value:
    def log(self):
        out = Value(log(self.data), (self,), "log")

        def _backward():
            self.grad += -(1 / self.data)

        out._backward = _backward
        return out
"""
EXP_OF_X = """
class Value:
    def exp(self):
        e = Value(exp(self.data), [self])

        def spread():
            self.grad += self.data * e.grad

        e._backward = spread
        return e
"""
RSUB_REVERSED = "class Value:\n    def __rsub__(self, other):\n        return self - other\n"
SUB_REVERSED = "class Value:\n    def __sub__(self, other):\n        return other + (-self)\n"
RSUB_NEGATED = "class Value:\n    def __rsub__(self, other):\n        return self + -other\n"
NONSENSE = """
class Value:
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data + 0.123, (self, other), "*")

        def _backward():
            self.grad += other.data * out.grad * 1.01
            other.grad += self.data * out.grad
        out._backward = _backward
        return out
"""
ZEROES_FIRST = """
class Value:
    def backward(self):
        order, seen = [], set()

        def visit(node):
            if node not in seen:
                seen.add(node)
                for child in node._prev:
                    visit(child)
                order.append(node)
        visit(self)
        for node in order:
            node.grad = 0.0
        self.grad = 1.0
        for node in order[::-1]:
            node._backward()
"""


@pytest.mark.parametrize("edition", ["release", "public"])
def test_a_mistake_is_named_however_it_is_written(edition: Edition) -> None:
    found = graded(("value_mul", MUL_OVERWRITES), edition=edition)["value_mul"]
    assert found.misconceptions == ("overwrites_both_gradients",)


def test_two_mistakes_in_different_methods_are_both_named_and_cost_nothing_else() -> None:
    found = graded(("value_mul", MUL_OVERWRITES), ("value_log", LOG_NEGATIVE))
    assert found["value_mul"].misconceptions == ("overwrites_both_gradients",)
    assert found["value_log"].misconceptions == ("slope_of_the_logarithm_negative_and_alone",)
    lost = {name for name, result in found.items() if result.score < ASSIGNMENT.exercise[name].points}
    assert lost == {"value_mul", "value_log"}


def test_three_mistakes_that_touch_each_other_are_named_apart() -> None:
    found = graded(("value_mul", MUL_OVERWRITES), ("value_exp", EXP_OF_X), ("value_sub", RSUB_REVERSED))
    named = {name: result.misconceptions for name, result in found.items() if result.misconceptions}
    assert named == {
        "value_mul": ("overwrites_both_gradients",),
        "value_exp": ("slope_of_the_exponential_is_the_exponent",),
        "value_sub": ("rsub_is_sub",),
    }


def test_two_mistakes_in_the_methods_of_one_exercise() -> None:
    found = graded(("value_sub", SUB_REVERSED + RSUB_NEGATED.removeprefix("class Value:\n")))["value_sub"]
    assert found.misconceptions == ("difference_the_wrong_way_round", "rsub_is_sub")


def test_two_mistakes_in_one_formula() -> None:
    code = "def gradf(a, b, c):\n    return [-3*a**2 - 0.5*a**-0.5, cos(3*b) + 2.5*b**1.5, -1/c**2]\n"
    assert graded(("gradf", code))["gradf"].misconceptions == ("inner_derivative_lost", "reciprocal_sign")


def test_what_nobody_knows_is_unknown_and_no_name_is_guessed() -> None:
    assert graded(("value_mul", NONSENSE))["value_mul"].misconceptions == ("unknown",)


def test_what_is_right_has_no_name() -> None:
    assert {name: found.misconceptions for name, found in graded().items() if found.misconceptions} == {}


def test_a_backward_pass_that_zeroes_first_does_not_hide_the_name() -> None:
    found = graded(("value_backward", ZEROES_FIRST), ("value_mul", MUL_OVERWRITES))
    assert found["value_backward"].verdict == "correct"
    assert found["value_mul"].misconceptions == ("overwrites_both_gradients",)


DIVIDED_BY_H = """
h = {h}
at = [2, 3, 4]
numerical_grad2 = []
for i in range(3):
    above, below = list(at), list(at)
    above[i] += h
    below[i] -= h
    numerical_grad2.append((f(*above) - f(*below)) / h)
"""


@pytest.mark.parametrize("h", ["1e-3", "0.0004", "1e-5", "1e-8", "1e-10"])
def test_the_step_does_not_matter_for_the_name(h: str) -> None:
    found = graded(("symmetric_grad", DIVIDED_BY_H.format(h=h)))["symmetric_grad"]
    assert found.misconceptions == ("divided_by_one_step",)


def test_a_cell_that_hangs_has_no_name() -> None:
    code = "class Value:\n    def exp(self):\n        while True:\n            pass\n"
    found = graded(("value_exp", code))["value_exp"]
    assert found.misconceptions == ()
    assert "did not finish within 0.5 seconds of computing" in found.reason


def test_a_method_with_a_slip_in_its_name_is_told() -> None:
    code = "class Value:\n    del __rmul__\n    def __rmul(self, other):\n        return self * other\n"
    assert "`Value` has no `__rmul__`; did you mean it by `__rmul`?" in graded(("value_mul", code))["value_mul"].reason
    code = "class Value:\n    del exp\n    def expp(self):\n        return self\n"
    assert "did you mean it by `expp`?" in graded(("value_exp", code))["value_exp"].reason


@pytest.mark.parametrize("name", ["breadth_first_order", "depth_first_with_a_stack", "nodes_run_when_first_met"])
def test_the_example_of_a_wrong_order_shows_whatever_the_order_of_sets(name: str) -> None:
    (program,) = [one for one in misconceptions(ASSIGNMENT, "value_backward") if one.name == name]
    submission = SOLUTION.patched(program, "release")
    examples = {
        str(result.counterexample)
        for descending in (False, True)
        for result in grader().asking("release", (descending, descending)).grade_submission(submission).exercises
        if result.name == "value_backward"
    }
    assert len(examples) == 1


def test_a_reflected_operator_that_uses_the_plain_one_has_no_mistake_of_its_own() -> None:
    plain = (
        "class Value:\n    def __sub__(self, other):\n        other = other if isinstance(other, Value) else Value(other)\n"
        "        out = Value(self.data - other.data, (self, other), '-')\n\n        def _backward():\n"
        "            self.grad += out.grad\n            other.grad += out.grad\n        out._backward = _backward\n"
        "        return out\n"
    )
    reflected = "    def __rsub__(self, other):\n        return Value(other) - self\n"
    found = graded(("value_sub", plain + reflected))["value_sub"]
    assert found.misconceptions == ("difference_with_two_positive_slopes",)


def test_a_wrong_operator_beside_one_that_is_missing_are_two_mistakes() -> None:
    found = graded(("value_mul", MUL_OVERWRITES + "    del __rmul__\n"))["value_mul"]
    assert found.misconceptions == ("overwrites_both_gradients", "rmul_missing")
