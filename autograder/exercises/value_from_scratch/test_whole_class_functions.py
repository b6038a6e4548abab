"""Hidden checks of the backward pass of the whole class, of its powers and functions, and of tanh from smaller pieces."""

from typing import Any

from autograder.check import exercise
from autograder.engine.student import Student
from autograder.expression import Traced

PAIR = [(2.0, -3.0)]
SINGLES = [(1.0,), (-1.5,), (0.5,)]
POSITIVE = [(2.0,), (0.5,), (3.0,)]


def twice(value: Traced) -> Traced:
    """Use a value twice, so that twice the gradient arrives at it."""
    return value + value


def thrice(value: Traced) -> Traced:
    """Use a value three times."""
    return value + value + value


# --- value_backward; only with +, so that no other method is judged along


def two_paths(a: Traced, b: Traced) -> Traced:
    """A sum that reaches the output on a long and on a short path."""
    shared = a + b
    return (shared + a) + shared


def two_branches(a: Traced, b: Traced) -> Traced:
    """A sum that reaches the output on two paths of the same length."""
    shared = a + b
    return (shared + a) + (shared + b)


def short_and_long(a: Traced, b: Traced) -> Traced:
    """A sum that reaches the output at once, and on a path that is longer by two."""
    shared = a + b
    return ((shared + a) + a) + shared


def diamonds(a: Traced, b: Traced) -> Traced:
    """A chain of twelve diamonds: in each, a value reaches the next one on two paths of different length."""
    x = a + b
    for _ in range(12):
        longer = x + a
        x = longer + x
    return x


@exercise("value_backward", weight=1, method="__init__")
def test_a_value_begins_as_before(student: Student) -> None:
    """A Value keeps what it kept in section 4, and its _backward can be called and does nothing."""

    def scenario(its: Any, x: Any) -> Any:
        a = its.Value(x, label="a")
        c = its.Value(1.0, (a,), "+", "c")
        c.grad = 3.0
        told = c._backward()
        left = {"a.data": a.data, "a.grad": a.grad, "a.label": a.label, "a._prev": a._prev, "c._prev": c._prev}
        return {**left, "returned": told, "c.grad": c.grad, "c._op": c._op}

    student.matches_reference(scenario, at=[(2.0,), (-1.5,)], within=(-3.0, 3.0))


@exercise("value_backward", weight=2, method="backward")
def test_backward_starts_at_one_and_reaches_every_input(student: Student) -> None:
    """The last node has the gradient 1, and every input receives its own."""
    student.matches_torch(lambda a, b: a + b, at=[(2.0, -3.0), (0.5, 1.0), (-1.0, 4.0), (2.0, 2.0)])
    student.matches_torch(lambda a: a, at=[(2.0,), (-1.0,)], points=3)
    student.matches_torch(lambda a, b, c: a + b + c + b, at=[(2.0, -3.0, 1.0)])


@exercise("value_backward", weight=3, method="backward")
def test_backward_visits_a_shared_node_once(student: Student) -> None:
    """A node that is reached on two paths hands its gradient down once, when all of it has arrived."""
    student.matches_torch(lambda a: twice(a + a), at=[(1.0,), (-2.0,), (3.0,)])
    student.matches_torch(two_paths, two_branches, short_and_long, at=[(2.0, 3.0), (1.0, 1.0)], points=3)
    student.matches_torch(lambda a, b: (a + b) + (b + a), at=[(2.0, 3.0)], points=2)


@exercise("value_backward", weight=3, method="backward")
def test_backward_goes_in_topological_order(student: Student) -> None:
    """In a chain of twelve diamonds no node hands its gradient down too early."""
    student.matches_torch(diamonds, at=[(1.0, 2.0), (-1.0, 0.5), (2.0, 2.0)])


# --- value_pow


@exercise("value_pow", weight=3, method="__pow__")
def test_powers_with_whole_exponents(student: Student) -> None:
    """Powers with whole exponents, of negative Values too, have the right data and gradient."""
    student.matches_torch(lambda a: a**3, at=SINGLES)
    student.matches_torch(lambda a: a**2, at=[(3,), (-2,)])
    student.matches_torch(lambda a: a**2 + a, at=[(0,), (0.0,)])  # beside + a, the slope of the whole is not 0 there
    student.matches_torch(lambda a: a**-1, at=SINGLES)


@exercise("value_pow", weight=2, method="__pow__")
def test_powers_with_fractions_as_exponents(student: Student) -> None:
    """A root and other fractional powers of positive Values have the right data and gradient."""
    student.matches_torch(lambda a: a**0.5, lambda a: a**2.5, at=POSITIVE, within=(0.3, 4.0))


@exercise("value_pow", weight=2, method="__pow__")
def test_powers_pass_on_what_arrives_from_above(student: Student) -> None:
    """The gradient that arrives from above is multiplied in."""
    student.matches_torch(lambda a: twice(a**3), at=SINGLES)
    student.matches_torch(lambda a, b: (a + b) ** 2, at=PAIR, points=2)


@exercise("value_pow", weight=1, method="__pow__")
def test_powers_collect_every_gradient(student: Student) -> None:
    """A value that is raised to two powers receives the gradient from both."""
    student.matches_torch(lambda a: a**2 + a**3, lambda a: a**2 + a, at=[(1.5,), *SINGLES], collecting=True)


# --- value_exp


@exercise("value_exp", weight=3, method="exp")
def test_exp(student: Student) -> None:
    """The exponential has the right data, and the gradient that equals it."""
    student.matches_torch(lambda a: a.exp(), at=[(2.0,), *SINGLES])
    student.matches_torch(lambda a: a.exp(), at=[(2,), (-1,)])


@exercise("value_exp", weight=3, method="exp")
def test_exp_passes_on_what_arrives_from_above(student: Student) -> None:
    """The gradient that arrives from above is multiplied in."""
    student.matches_torch(lambda a: a.exp() + a.exp().exp(), at=SINGLES, within=(-2.0, 1.5))
    student.matches_torch(lambda a: thrice(a.exp()), at=[(0.0,), *SINGLES])
    student.matches_torch(lambda a, b: (a + b).exp(), at=PAIR, within=(-2.0, 1.5), points=2)


@exercise("value_exp", weight=2, method="exp")
def test_exp_collects_every_gradient(student: Student) -> None:
    """A value that is used again beside its exponential receives the gradient from every use."""
    student.matches_torch(lambda a: a.exp() + a, lambda a: a + a.exp() + a.exp(), at=SINGLES, collecting=True)


# --- value_tanh


@exercise("value_tanh", weight=3, method="tanh")
def test_tanh(student: Student) -> None:
    """The hyperbolic tangent has the right data, and the slope 1 - tanh**2."""
    student.matches_torch(lambda a: a.tanh(), at=[(2.0,), *SINGLES], within=(-2.0, 2.0))
    student.matches_torch(lambda a: a.tanh(), at=[(1,), (-2,)], within=(-2.0, 2.0))


@exercise("value_tanh", weight=3, method="tanh")
def test_tanh_passes_on_what_arrives_from_above(student: Student) -> None:
    """The gradient that arrives from above is multiplied in."""
    student.matches_torch(lambda a: a.tanh() + a.tanh().tanh(), at=SINGLES, within=(-2.0, 2.0))
    student.matches_torch(lambda a: thrice(a.tanh()), at=[(0.0,), *SINGLES], within=(-2.0, 2.0))
    student.matches_torch(lambda a, b: (a + b).tanh(), at=PAIR, within=(-1.0, 1.0), points=2)


@exercise("value_tanh", weight=2, method="tanh")
def test_tanh_collects_every_gradient(student: Student) -> None:
    """A value that is used again beside its tanh receives the gradient from every use."""
    student.matches_torch(lambda a: a.tanh() + a, lambda a: a + a.tanh() + a.tanh(), at=SINGLES, collecting=True)


@exercise("value_tanh", advice=True, method="tanh")
def test_tanh_of_a_large_number(student: Student) -> None:
    """tanh(400) is 1: a formula with math.exp(2*x) is too large for Python there, math.tanh is not."""
    student.matches_torch(lambda a: a.tanh() + a, at=[(400.0,), (-400.0,)], within=None, shrinking=False)


# --- tanh_from_exp


@exercise("tanh_from_exp", weight=2)
def test_tanh_from_exp_has_the_same_numbers(student: Student) -> None:
    """Put together from an exponential, tanh has the same data and the same gradient."""

    def scenario(its: Any, x: Any) -> Any:
        a = its.Value(x)
        o = its.tanh_from_exp(a)
        o.backward()
        return {"o.data": o.data, "a.grad": a.grad, "made by tanh itself": o._op == "tanh"}

    student.matches_reference(scenario, at=[(0.5,), (-1.25,), (2.0,)], within=(-2.0, 2.0))


@exercise("tanh_from_exp", weight=1)
def test_tanh_from_exp_inside_an_expression(student: Student) -> None:
    """The gradient that arrives from above reaches what is inside, and the input stays as it was."""

    def scenario(its: Any, x: Any, y: Any) -> Any:
        a, b = its.Value(x), its.Value(y)
        o = its.tanh_from_exp(a + b) + its.tanh_from_exp(a)
        o.backward()
        return {"o.data": o.data, "a.grad": a.grad, "b.grad": b.grad, "a.data": a.data}

    student.matches_reference(scenario, at=[(0.5, -0.75), (-1.0, 0.25)], within=(-1.0, 1.0))
