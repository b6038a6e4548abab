"""Hidden checks of graphs: the walk through one, its picture, its order.

Graphs are made with the constructor and not with operators, so that a wrong operator does not spoil what comes after it.
"""

from typing import Any

from autograder.check import exercise
from autograder.engine.student import Student
from autograder.scenario import length, same


def expression(its: Any) -> list[Any]:
    """The values of L = (a*b + c) * f: a, b, c, e, d, f, L."""
    a, b, c = its.Value(2.0, label="a"), its.Value(-3.0, label="b"), its.Value(10.0, label="c")
    e = its.Value(-6.0, (a, b), "*", label="e")
    d = its.Value(4.0, (e, c), "+", label="d")
    f = its.Value(-2.0, label="f")
    return [a, b, c, e, d, f, its.Value(-8.0, (d, f), "*", label="L")]


def diamond(its: Any) -> list[Any]:
    """A value with two uses, one of them on a longer path: a, b, c, d."""
    a = its.Value(1.5)
    b = its.Value(3.0, (a,), "*")
    c = its.Value(6.0, (b,), "*")
    return [a, b, c, its.Value(9.0, (b, c), "+")]


def ladder(its: Any, steps: int) -> list[Any]:
    """Each value is used for the next one and for the one after that; some hold the same number."""
    nodes = [its.Value(1.0), its.Value(1.0)]
    for step in range(steps):
        nodes.append(its.Value(float(step % 3), (nodes[-2], nodes[-1]), "+"))
    return nodes


# --- trace


@exercise("trace", weight=2)
def test_trace_finds_all_of_an_expression(student: Student) -> None:
    """All values behind the result are found, the result among them, and all arrows from operand to result."""

    def scenario(its: Any) -> Any:
        return its.trace(expression(its)[-1])

    def from_within(its: Any) -> Any:
        return its.trace(expression(its)[3])

    student.matches_reference(scenario, from_within)


@exercise("trace", weight=1)
def test_trace_of_an_input(student: Student) -> None:
    """Behind an input there is nothing but itself."""

    def scenario(its: Any) -> Any:
        return its.trace(its.Value(2.0))

    student.matches_reference(scenario)


@exercise("trace", weight=2)
def test_trace_of_shared_values(student: Student) -> None:
    """A value that is used twice is one node, with an arrow for each result."""

    def shared(its: Any) -> Any:
        return its.trace(diamond(its)[-1])

    def square(its: Any) -> Any:
        a = its.Value(3.0)
        return its.trace(its.Value(9.0, (a, a), "*"))

    def equal_numbers(its: Any) -> Any:
        return its.trace(ladder(its, 4)[-1])

    student.matches_reference(shared, square, equal_numbers)


@exercise("trace", weight=1)
def test_trace_comes_to_an_end(student: Student) -> None:
    """A graph with many shared values is walked once, and not once for each path."""

    def scenario(its: Any) -> Any:
        found = its.trace(ladder(its, 40)[-1])
        return {"nodes": length(found[0]), "edges": length(found[1])}

    student.matches_reference(scenario, orders=1)


# --- draw_dot


@exercise("draw_dot", weight=2)
def test_the_picture_has_every_box_and_circle(student: Student) -> None:
    """Every value has a box with its label, data and grad, and every operation a circle."""

    def scenario(its: Any, x: Any) -> Any:
        a, b = its.Value(x, label="a"), its.Value(-0.123456, label="b")
        c = its.Value(12.0, (a, b), "*", label="c")
        a.grad, c.grad = 0.5, x
        return its.draw_dot(c)

    student.matches_reference(scenario, at=[(2.0,), (-1.5,), (3.25,)], within=(-3.0, 3.0))


@exercise("draw_dot", weight=2)
def test_the_picture_has_every_arrow(student: Student) -> None:
    """Arrows lead from operands to the circle of what was made of them, and from the circle to its result."""

    def scenario(its: Any) -> Any:
        return its.draw_dot(expression(its)[-1])

    def shared(its: Any) -> Any:
        return its.draw_dot(diamond(its)[-1])

    student.matches_reference(scenario, shared)


@exercise("draw_dot", weight=2)
def test_equal_labels_are_different_boxes(student: Student) -> None:
    """Values that look the same have boxes of their own, and operations that look the same circles of their own."""

    def equal(its: Any) -> Any:
        return its.draw_dot(its.Value(2.0, (its.Value(1.0), its.Value(1.0)), "+"))

    def named_alike(its: Any) -> Any:
        a, b = its.Value(1.0, label="x"), its.Value(2.0, label="x")
        return its.draw_dot(its.Value(3.0, (its.Value(5.0, (a, b), "+"), its.Value(4.0, (b,), "+")), "+", label="x"))

    student.matches_reference(equal, named_alike)


@exercise("draw_dot", weight=1)
def test_the_picture_of_an_input(student: Student) -> None:
    """An input alone is a single box."""

    def scenario(its: Any) -> Any:
        return its.draw_dot(its.Value(-2.5, label="a|b"))

    student.matches_reference(scenario)


# --- build_topo


def order_of(its: Any, nodes: list[Any]) -> dict[str, Any]:
    """What is asked of the order of a graph, whose last node is the root."""
    order = its.build_topo(nodes[-1])
    return {"how many": length(order), "the root is last": same(order[-1], nodes[-1])}


def before(order: Any, one: Any, other: Any) -> Any:
    """Whether a node stands before another one."""
    return order.index(one) < order.index(other)


@exercise("build_topo", weight=2)
def test_every_node_is_there_once(student: Student) -> None:
    """Every value behind the root is in the list once, and the root is the last."""

    def of_expression(its: Any) -> Any:
        return order_of(its, expression(its))

    def of_diamond(its: Any) -> Any:
        return order_of(its, diamond(its))

    def of_ladder(its: Any) -> Any:
        return order_of(its, ladder(its, 12))

    def of_input(its: Any) -> Any:
        return order_of(its, [its.Value(3.0)])

    student.matches_reference(of_expression, of_diamond, of_ladder, of_input)


@exercise("build_topo", weight=2)
def test_every_node_comes_after_its_operands(student: Student) -> None:
    """Every value stands after those that it was made of."""

    def of_expression(its: Any) -> Any:
        a, b, c, e, d, f, last = expression(its)
        order = its.build_topo(last)
        pairs = {"a, e": (a, e), "b, e": (b, e), "e, d": (e, d), "c, d": (c, d), "d, L": (d, last), "f, L": (f, last)}
        return {name: before(order, *pair) for name, pair in pairs.items()}

    student.matches_reference(of_expression)


@exercise("build_topo", weight=3)
def test_shared_values_come_before_all_their_uses(student: Student) -> None:
    """A value that is used on a short path and on a long one stands before all of its uses."""

    def of_diamond(its: Any) -> Any:
        a, b, c, last = diamond(its)
        order = its.build_topo(last)
        return {"a, b": before(order, a, b), "b, c": before(order, b, c), "c, d": before(order, c, last)}

    def of_ladder(its: Any) -> Any:
        nodes = ladder(its, 12)
        order = its.build_topo(nodes[-1])
        return {f"{place}, {place + 1}": before(order, nodes[place], nodes[place + 1]) for place in range(1, 13)}

    student.matches_reference(of_diamond, of_ladder)
