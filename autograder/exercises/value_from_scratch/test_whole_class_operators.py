"""Hidden checks of the operators of the whole class.

Each check uses, beside its own operation, only ``+``: ``t + t`` makes the gradient that arrives from above 2 and not 1.
Where gradients are to be collected, they start at a number that must stay in them.
"""

from autograder.check import exercise
from autograder.engine.student import Student
from autograder.expression import Traced

PAIRS = [(2.0, -3.0), (-1.5, 0.5), (4.0, 3.0)]
ONE = PAIRS[:1]
SINGLES = [(2.0,), (-1.5,), (0.5,)]
POSITIVE = [(2.0,), (0.5,), (3.0,)]


def twice(value: Traced) -> Traced:
    """Use a value twice, so that twice the gradient arrives at it."""
    return value + value


def added(values: list[Traced]) -> Traced:
    """Add values up as Python's sum does, which starts at the number 0."""
    total: Traced = sum(values)  # type: ignore[assignment]  # a non-empty sum of traced values is one
    return total


# --- value_add


@exercise("value_add", weight=3, method="__add__")
def test_add_two_values(student: Student) -> None:
    """The sum of two Values has the right data, and hands what arrives from above to both."""
    student.matches_torch(lambda a, b: a + b, at=PAIRS)
    student.matches_torch(lambda a, b: twice(a + b), lambda a, b: (a + b) + b, at=ONE, points=2)


@exercise("value_add", weight=2, method="__add__")
def test_add_collects_every_gradient(student: Student) -> None:
    """A value that is added to itself, or used in two sums, receives the gradient from each use."""
    student.matches_torch(lambda a: a + a, at=[(3.0,), *SINGLES], collecting=True)
    student.matches_torch(lambda a, b: a + b + a, lambda a, b: a + b + b, lambda a, b: a + (a + b), at=ONE, points=2)
    student.matches_torch(lambda a, b: a + b, at=PAIRS, collecting=True)


@exercise("value_add", weight=1, method="__add__")
def test_add_a_number_on_the_right(student: Student) -> None:
    """A Value plus a number, whole or not, is a Value."""
    student.matches_torch(lambda a: a + 2, lambda a: twice(a + 0.5), at=SINGLES)
    student.matches_torch(lambda a, b: (a + b) + 3, at=ONE, points=2)
    student.matches_torch(lambda a: twice(a + 3), at=[(3,), (-2,)], collecting=True)


@exercise("value_add", weight=2, method="__radd__")
def test_a_number_on_the_left_of_plus(student: Student) -> None:
    """A number plus a Value is a Value with the right gradient, and sum() of Values works."""
    student.matches_torch(lambda a: 2 + a, lambda a: twice(0.5 + a) + a, at=SINGLES)
    student.matches_torch(lambda a, b: 2 + (a + b), at=ONE, points=2)
    student.matches_torch(lambda a, b: added([a, b, a]), at=PAIRS, collecting=True)


# --- value_mul


@exercise("value_mul", weight=3, method="__mul__")
def test_multiply_two_values(student: Student) -> None:
    """The product of two Values has the right data and both gradients."""
    student.matches_torch(lambda a, b: a * b, at=[*PAIRS, (0.0, 3.0), (3.0, 0.0)])


@exercise("value_mul", weight=2, method="__mul__")
def test_multiply_passes_on_what_arrives_from_above(student: Student) -> None:
    """The gradient that arrives at a product is multiplied into both of its gradients."""
    student.matches_torch(lambda a, b: twice(a * b), lambda a, b: a * b * b, at=PAIRS)
    student.matches_torch(lambda a, b: (a + b) * a, lambda a, b: a * (a + b), at=ONE, points=2)


@exercise("value_mul", weight=2, method="__mul__")
def test_a_value_used_twice_collects_both_gradients(student: Student) -> None:
    """A value that is multiplied with itself, or used in two products, receives the gradient from each use."""
    student.matches_torch(lambda a: a * a, at=[(3.0,), *SINGLES], collecting=True)
    student.matches_torch(lambda a: twice(a * -1.5) + a, at=[(3,), (-2,)], collecting=True)
    student.matches_torch(
        lambda a, b: a * b + a * a, lambda a, b: a * b + a, lambda a, b: a * b + b, at=PAIRS, collecting=True
    )


@exercise("value_mul", weight=1, method="__mul__")
def test_multiply_with_a_number_on_the_right(student: Student) -> None:
    """A Value times a number, whole or not, is a Value."""
    student.matches_torch(lambda a: a * 2, at=SINGLES)
    student.matches_torch(lambda a: twice(a * -1.5), at=[(3,), (-2,)])
    student.matches_torch(lambda a, b: (a + b) * 2, at=ONE, points=2)


@exercise("value_mul", weight=1, method="__mul__")
def test_multiply_in_expressions_that_nobody_has_seen(student: Student) -> None:
    """Sums and products nested in ways that nobody has seen before agree with torch."""
    student.matches_torch_on_random_programs(["mul", "mul", "add"])


@exercise("value_mul", weight=1, method="__rmul__")
def test_a_number_on_the_left_of_times(student: Student) -> None:
    """A number times a Value is a Value with the right gradient."""
    student.matches_torch(lambda a: 2 * a, at=SINGLES)
    student.matches_torch(lambda a: twice(-1.5 * a) + a, at=[(3,), (-2,)])
    student.matches_torch(lambda a, b: 2 * (a + b), at=ONE, points=2)


# --- value_sub


@exercise("value_sub", weight=1, method="__neg__")
def test_negate(student: Student) -> None:
    """Minus a Value has the opposite data, and the gradient -1."""
    student.matches_torch(lambda a: -a, at=SINGLES)


@exercise("value_sub", weight=1, method="__neg__")
def test_negate_inside_an_expression(student: Student) -> None:
    """The gradient that arrives at a negated Value is passed on, and every use counts."""
    student.matches_torch(lambda a: twice(-a), lambda a: twice(-a) + a, at=SINGLES, collecting=True)
    student.matches_torch(lambda a, b: -a + b + -a, lambda a, b: -(a + b), at=PAIRS, collecting=True)


@exercise("value_sub", weight=2, method="__sub__")
def test_subtract_two_values(student: Student) -> None:
    """The difference of two Values has the right data, and the gradients 1 and -1."""
    student.matches_torch(lambda a, b: a - b, at=PAIRS)


@exercise("value_sub", weight=2, method="__sub__")
def test_subtract_inside_an_expression(student: Student) -> None:
    """The gradient that arrives from above is passed on, and every use counts."""
    student.matches_torch(
        lambda a, b: twice(a - b) + a,
        lambda a, b: twice(a - b) + b,
        lambda a, b: (a - b) - (b - a),
        at=PAIRS,
        collecting=True,
    )
    student.matches_torch(lambda a, b: (a + b) - b, lambda a, b: a - (a + b), at=ONE, points=2)
    student.matches_torch(lambda a: twice(a - 0.5) + a, at=[(3,), (-2,)], collecting=True)


@exercise("value_sub", weight=1, method="__sub__")
def test_subtract_a_number(student: Student) -> None:
    """A Value minus a number is a Value."""
    student.matches_torch(lambda a: a - 2, at=SINGLES)
    student.matches_torch(lambda a: twice(a - 0.5), at=[(3,), (-2,)])
    student.matches_torch(lambda a, b: (a + b) - 2, at=ONE, points=2)


@exercise("value_sub", weight=2, method="__rsub__")
def test_a_number_minus_a_value(student: Student) -> None:
    """A number minus a Value keeps the order: 2 - a is not a - 2."""
    student.matches_torch(lambda a: 2 - a, at=[(1.5,), *SINGLES])
    student.matches_torch(lambda a: twice(0.5 - a) + a, at=[(3,), (-2,)])
    student.matches_torch(lambda a, b: 2 - (a + b), at=ONE, points=2)


# --- value_truediv


@exercise("value_truediv", weight=3, method="__truediv__")
def test_divide_two_values(student: Student) -> None:
    """The quotient of two Values has the right data and both gradients."""
    student.matches_torch(lambda a, b: a / b, at=[*PAIRS, (0.0, 3.0)])


@exercise("value_truediv", weight=2, method="__truediv__")
def test_divide_inside_an_expression(student: Student) -> None:
    """The gradient that arrives from above is passed on, and every use counts."""
    student.matches_torch(
        lambda a, b: twice(a / b) + a, lambda a, b: twice(a / b) + b, lambda a, b: a / (a + b), at=PAIRS, collecting=True
    )
    student.matches_torch(lambda a, b: (a + b) / b, at=ONE, points=2)
    student.matches_torch(lambda a: twice(a / -0.5) + a, at=[(3,), (-2,)], collecting=True)


@exercise("value_truediv", weight=1, method="__truediv__")
def test_divide_by_a_number(student: Student) -> None:
    """A Value divided by a number is a Value."""
    student.matches_torch(lambda a: a / 2, at=SINGLES)
    student.matches_torch(lambda a: twice(a / -0.5), at=[(3,), (-2,)])
    student.matches_torch(lambda a, b: (a + b) / 2, at=ONE, points=2)


@exercise("value_truediv", weight=2, method="__rtruediv__")
def test_a_number_divided_by_a_value(student: Student) -> None:
    """A number divided by a Value keeps the order: 2 / a is not a / 2."""
    student.matches_torch(lambda a: 2 / a, at=[(1.5,), *SINGLES])
    student.matches_torch(lambda a: twice(0.5 / a) + a, at=[(3,), (-2,)])
    student.matches_torch(lambda a, b: 2 / (a + b), at=ONE, points=2)
