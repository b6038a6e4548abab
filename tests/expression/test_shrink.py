"""A disagreement becomes the smallest one of its kind, the same one each time."""

from autograder.expect import float_reference
from autograder.expect.references import is_informative
from autograder.expression import trace
from autograder.expression.shrink import Case, shrink


def overwriting_product_disagrees(case: Case) -> bool:
    """Whether a ``*`` that overwrites gradients gives other ones: some value is multiplied with itself."""
    program, _inputs = case
    if not is_informative(case):
        return False
    return any(step[0] == "mul" and step[1] == step[2] for step in program.steps)


def test_an_overwritten_product_shrinks_to_a_times_a() -> None:
    program = trace(lambda a, b: ((a + b) * (a + b) * 0.5 - b).exp() + (a * a) * b)
    smallest, inputs = shrink((program, (0.37, -1.21)), overwriting_product_disagrees)
    assert smallest.text() == "a * a"
    assert inputs == (3.0,)


def test_a_case_that_cannot_be_smaller_stays() -> None:
    program = trace(lambda a, b: a - b)
    case = (program, (1.0, 2.0))
    smallest = shrink(case, lambda other: other[0].text() == "a - b" and other[1][0] != other[1][1])
    assert smallest[0].text() == "a - b"


def test_a_smaller_case_still_has_a_reference() -> None:
    program = trace(lambda a, b: (a * b).log() + a**0.5)
    smallest, inputs = shrink((program, (2.5, 0.7)), lambda case: is_informative(case) and bool(case[0].steps))
    assert float_reference.evaluate(smallest, inputs)
    assert smallest.operations() == 1


def test_shrinking_ends() -> None:
    """A judge that agrees to everything cannot make it run for ever."""
    tries = 0

    def agree(_case: Case) -> bool:
        nonlocal tries
        tries += 1
        return True

    program = trace(lambda a, b: a * b + a * b + a * b)
    shrink((program, (1.1, 2.2)), agree)
    assert tries < 1000
