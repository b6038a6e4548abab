"""Hidden checks of the class in section 2: a number that remembers where it came from."""

from typing import Any

from autograder.check import exercise
from autograder.engine.student import Student
from autograder.scenario import is_a, same, shown_as

PAIRS = [(2.0, -3.0), (-1.5, 0.5), (4.0, 3.0)]


# --- value_init


@exercise("value_init", weight=2, method="__init__")
def test_an_input_keeps_its_number(student: Student) -> None:
    """An input keeps its number and its label; its grad is 0, it has no operation, and it was made of nothing."""

    def scenario(its: Any, x: Any) -> Any:
        a = its.Value(x, label="first")
        return {"data": a.data, "grad": a.grad, "_op": a._op, "label": a.label, "_prev": a._prev}

    def alone(its: Any, x: Any) -> Any:
        a = its.Value(x)
        return {"data": a.data, "_op": a._op, "label": a.label}

    student.matches_reference(scenario, alone, at=[(2.0,), (-1.5,), (3,)], within=(-3.0, 3.0))


@exercise("value_init", weight=2, method="__init__")
def test_a_result_keeps_where_it_came_from(student: Student) -> None:
    """A result keeps the set of the values that it was made of, and its operation."""

    def scenario(its: Any, x: Any) -> Any:
        a, b = its.Value(x), its.Value(2.0)
        c = its.Value(1.0, (a, b), "+", "sum")
        return {"data": c.data, "_prev": c._prev, "_op": c._op, "label": c.label}

    def twice(its: Any, x: Any) -> Any:
        a = its.Value(x)
        c = its.Value(1.0, (a, a), "*")
        return {"_prev": c._prev, "_op": c._op}

    student.matches_reference(scenario, twice, at=[(2.0,), (-1.5,)], within=(-3.0, 3.0))


@exercise("value_init", weight=1, method="__init__")
def test_every_value_keeps_its_own(student: Student) -> None:
    """What one Value keeps is not shared with others."""

    def scenario(its: Any, x: Any, y: Any) -> Any:
        a = its.Value(x, label="a")
        b = its.Value(y, (a,), "+", "b")
        c = its.Value(1.0)
        return {"a.data": a.data, "a.label": a.label, "a._prev": a._prev, "b.data": b.data, "c._prev": c._prev}

    student.matches_reference(scenario, at=PAIRS, within=(-3.0, 3.0))


@exercise("value_init", weight=1, method="__repr__")
def test_a_value_is_shown_with_its_data(student: Student) -> None:
    """A Value is shown as Value(data=...), with its number in full."""

    def scenario(its: Any, x: Any) -> Any:
        return {"an input": shown_as(its.Value(x)), "a result": shown_as(its.Value(x, (its.Value(1.0),), "+", "c"))}

    student.matches_reference(scenario, at=[(2.0,), (-1.5,), (3,), (0.123456789,)], within=(-3.0, 3.0), points=5)


# --- forward_ops


@exercise("forward_ops", weight=2, method="__add__")
def test_a_sum(student: Student) -> None:
    """The sum of two Values is a new Value that knows both of them and its operation."""

    def scenario(its: Any, x: Any, y: Any) -> Any:
        a, b = its.Value(x), its.Value(y)
        c = a + b
        return {"data": c.data, "_prev": c._prev, "_op": c._op, "label": c.label, "is a Value": is_a(c, its.Value)}

    student.matches_reference(scenario, at=PAIRS, within=(-3.0, 3.0))


@exercise("forward_ops", weight=2, method="__mul__")
def test_a_product(student: Student) -> None:
    """The product of two Values is a new Value that knows both of them and its operation."""

    def scenario(its: Any, x: Any, y: Any) -> Any:
        a, b = its.Value(x), its.Value(y)
        c = a * b
        return {"data": c.data, "_prev": c._prev, "_op": c._op, "label": c.label, "is a Value": is_a(c, its.Value)}

    student.matches_reference(scenario, at=PAIRS, within=(-3.0, 3.0))


@exercise("forward_ops", weight=1, method="__add__")
def test_a_sum_leaves_its_operands_alone(student: Student) -> None:
    """Adding changes neither operand, also where one value is both of them."""

    def scenario(its: Any, x: Any, y: Any) -> Any:
        a, b = its.Value(x, label="a"), its.Value(y)
        c, d = a + b, a + a
        return {
            "a.data": a.data,
            "b.data": b.data,
            "a.label": a.label,
            "a._prev": a._prev,
            "c is a": same(c, a),
            "d": d.data,
        }

    student.matches_reference(scenario, at=PAIRS, within=(-3.0, 3.0))


@exercise("forward_ops", weight=1, method="__mul__")
def test_a_product_leaves_its_operands_alone(student: Student) -> None:
    """Multiplying changes neither operand, also where one value is both of them."""

    def scenario(its: Any, x: Any, y: Any) -> Any:
        a, b = its.Value(x, label="a"), its.Value(y)
        c, d = a * b, a * a
        return {
            "a.data": a.data,
            "b.data": b.data,
            "a.label": a.label,
            "a._prev": a._prev,
            "c is a": same(c, a),
            "d": d.data,
        }

    student.matches_reference(scenario, at=PAIRS, within=(-3.0, 3.0))
