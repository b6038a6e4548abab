"""Hidden checks of section 4: operations that hand gradients down when they are told to, and the order of telling."""

from typing import Any

from autograder.check import exercise
from autograder.engine.student import Student
from autograder.scenario import function, listed

FOUR = [(2.0, -3.0, 10.0, -2.0), (0.5, 4.0, -1.0, 3.0), (-1.5, 2.0, 0.25, 0.5)]

# --- local_ops; every value is used once, so that `=` and `+=` are both right here

THREE = [(2.0, -3.0, 3.0), (-1.5, 0.5, -2.0), (4.0, 3.0, 0.5)]


@exercise("local_ops", weight=1, method="__init__")
def test_a_value_begins_with_a_backward_that_does_nothing(student: Student) -> None:
    """A Value keeps what it kept before, and its _backward can be called and does nothing."""

    def scenario(its: Any, x: Any) -> Any:
        a = its.Value(x, label="a")
        c = its.Value(1.0, (a,), "+", "c")
        c.grad = 3.0
        told = c._backward()
        return {"a.data": a.data, "a.grad": a.grad, "a.label": a.label, "a._prev": a._prev, "returned": told,
                "c.grad": c.grad, "c._prev": c._prev, "c._op": c._op}  # fmt: skip

    student.matches_reference(scenario, at=[(2.0,), (-1.5,)], within=(-3.0, 3.0))


@exercise("local_ops", weight=3, method="__add__")
def test_a_sum_hands_its_gradient_down(student: Student) -> None:
    """The _backward of a sum hands the sum's gradient to both operands, and not before it is called."""

    def scenario(its: Any, x: Any, y: Any, arriving: Any) -> Any:
        a, b = its.Value(x), its.Value(y)
        c = a + b
        c.grad = arriving
        a._backward()
        early = [a.grad, b.grad]
        c._backward()
        return {"data": c.data, "_prev": c._prev, "before": early, "a.grad": a.grad, "b.grad": b.grad, "c.grad": c.grad}

    student.matches_reference(scenario, at=THREE, within=(-3.0, 3.0))


@exercise("local_ops", weight=3, method="__mul__")
def test_a_product_hands_its_gradient_down(student: Student) -> None:
    """The _backward of a product hands each factor the gradient times the other factor."""

    def scenario(its: Any, x: Any, y: Any, arriving: Any) -> Any:
        a, b = its.Value(x), its.Value(y)
        c = a * b
        c.grad = arriving
        a._backward()
        early = [a.grad, b.grad]
        c._backward()
        return {"data": c.data, "_prev": c._prev, "before": early, "a.grad": a.grad, "b.grad": b.grad, "c.grad": c.grad}

    student.matches_reference(scenario, at=THREE, within=(-3.0, 3.0))


@exercise("local_ops", weight=3, method="tanh")
def test_tanh_hands_its_gradient_down(student: Student) -> None:
    """The _backward of tanh hands its operand the gradient times the slope of tanh."""

    def scenario(its: Any, x: Any, arriving: Any) -> Any:
        a = its.Value(x)
        c = a.tanh()
        c.grad = arriving
        a._backward()
        early = a.grad
        c._backward()
        return {"data": c.data, "_prev": c._prev, "before": early, "a.grad": a.grad, "c.grad": c.grad}

    student.matches_reference(scenario, at=[(0.5, 3.0), (-1.25, -2.0), (1, 0.5)], within=(-2.0, 2.0))


@exercise("local_ops", advice=True, method="tanh")
def test_tanh_of_large_numbers(student: Student) -> None:
    """tanh(400) is 1: a formula with math.exp(2*x) is too large for Python there, math.tanh is not."""
    student.matches_reference(lambda its: [its.Value(400.0).tanh().data, its.Value(-400.0).tanh().data])


# --- backward_pass


@exercise("backward_pass", weight=2)
def test_each_backward_is_called_once_from_the_last_one_on(student: Student) -> None:
    """In a chain, the last _backward runs first, with a gradient of 1 at the end of the chain, and each runs once."""

    def scenario(its: Any, x: Any) -> Any:
        called = listed(())
        nodes = [its.Value(x)]
        for _ in range(4):
            nodes.append(its.Value(x, (nodes[-1],), "+"))
        for number, node in enumerate(nodes[1:], start=1):
            node._backward = noting(called, number, nodes[-1])
        its.backward_pass(nodes)
        return {"called, with the last grad": called, "the last grad": nodes[-1].grad}

    def noting(called: Any, number: int, last: Any) -> Any:
        return function(lambda: called.append([number, last.grad]))

    student.matches_reference(scenario, at=[(2.0,), (-1.5,)], within=(-3.0, 3.0))


@exercise("backward_pass", weight=2)
def test_the_gradients_of_a_neuron(student: Student) -> None:
    """All gradients of a neuron are right after the pass."""

    def scenario(its: Any, x: Any, w: Any, b: Any) -> Any:
        first, weight, second, bias = its.Value(x), its.Value(w), its.Value(0.5), its.Value(b)
        product = first * weight
        part = product + second
        n = part + bias
        o = n.tanh()
        its.backward_pass([first, weight, product, second, part, bias, n, o])
        return {"o": o.grad, "n": n.grad, "b": bias.grad, "product": product.grad, "x": first.grad, "w": weight.grad}

    shown = [(2.0, -0.5, 0.25), (-1.5, 0.5, 0.5), (0.5, 1.5, -1.0)]
    student.matches_reference(scenario, at=shown, within=(-1.0, 1.0))


@exercise("backward_pass", weight=2)
def test_the_gradients_of_products_and_sums(student: Student) -> None:
    """All gradients of (a*b + c) * f are right after the pass, in whichever good order the values are listed."""

    def scenario(its: Any, a: Any, b: Any, c: Any, f: Any) -> Any:
        leaves = [its.Value(a), its.Value(b), its.Value(c), its.Value(f)]
        e = leaves[0] * leaves[1]
        d = e + leaves[2]
        last = d * leaves[3]
        its.backward_pass([*leaves, e, d, last])
        return {
            "L": last.grad,
            "d": d.grad,
            "e": e.grad,
            **{name: one.grad for name, one in zip("abcf", leaves, strict=True)},
        }

    def an_input(its: Any, a: Any, b: Any, c: Any, f: Any) -> Any:
        leaf = its.Value(a + b + c + f)
        its.backward_pass([leaf])
        return {"grad": leaf.grad, "data": leaf.data}

    student.matches_reference(scenario, an_input, at=FOUR, within=(-3.0, 3.0))
