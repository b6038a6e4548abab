"""Hidden checks of ``exp``, ``log`` and ``backward`` of ``Value``."""

from autograder.check import exercise
from autograder.engine.student import Student
from autograder.expression import Traced

SINGLES = [(1.0,), (-1.5,), (0.5,)]
POSITIVE = [(2.0,), (0.3,), (3.0,)]


def twice(value: Traced) -> Traced:
    """Use a value twice, so that twice the gradient arrives at it."""
    return value + value


def thrice(value: Traced) -> Traced:
    """Use a value three times."""
    return value + value + value


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
    student.matches_torch(lambda a, b: (a + b).exp(), at=[(2.0, -3.0)], within=(-2.0, 1.5), points=2)


@exercise("value_exp", weight=2, method="exp")
def test_exp_collects_every_gradient(student: Student) -> None:
    """A value that is used again beside its exponential receives the gradient from every use."""
    student.matches_torch(lambda a: a.exp() + a, lambda a: a + a.exp() + a.exp(), at=SINGLES, collecting=True)


# --- value_log


@exercise("value_log", weight=3, method="log")
def test_log(student: Student) -> None:
    """The natural logarithm has the right data and gradient."""
    student.matches_torch(lambda a: a.log(), at=POSITIVE, within=(0.2, 5.0))
    student.matches_torch(lambda a: a.log(), at=[(2,), (5,)], within=None)


@exercise("value_log", weight=3, method="log")
def test_log_passes_on_what_arrives_from_above(student: Student) -> None:
    """The gradient that arrives from above is multiplied in."""
    student.matches_torch(lambda a: thrice(a.log()), at=POSITIVE, within=(0.2, 5.0))
    student.matches_torch(lambda a: (a + a.log()).log(), at=[(2.0,), (3.0,), (1.5,)], within=(1.2, 5.0))
    student.matches_torch(lambda a, b: (a + b).log(), at=[(2.0, 3.0)], within=(0.2, 5.0), points=2)


@exercise("value_log", weight=2, method="log")
def test_log_collects_every_gradient(student: Student) -> None:
    """A value that is used again beside its logarithm receives the gradient from every use."""
    student.matches_torch(
        lambda a: a.log() + a, lambda a: a + a.log() + a.log(), at=POSITIVE, within=(0.2, 5.0), collecting=True
    )


# --- value_backward; only with the given +, so that no other method is judged along


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
