"""A traced function becomes a program that says what it does, reads as Python, and evaluates as torch does."""

import pytest

from autograder.expect import float_reference, torch_reference
from autograder.expression import Program, Traced, nll, sin, softmax, trace
from autograder.expression.program import pruned
from autograder.expression.random_programs import draw

EXPECTED = [("b + b", (1.16, -1.63)), ("a.exp()", (-0.22, 0.89)), ("a + (-1)", (-1.12, -0.25))]
"""What seed 1 draws."""


@pytest.mark.parametrize(
    ("function", "text"),
    [
        (lambda a, b: a * b + a, "a * b + a"),
        (lambda a, b: a * (b + a), "a * (b + a)"),
        (lambda a, b: a - (b - a), "a - (b - a)"),
        (lambda a, b: (a - b) - a, "a - b - a"),
        (lambda a, b: a / (b / a), "a / (b / a)"),
        (lambda a, b: (a + b) ** 2 + -a, "(a + b) ** 2 + -a"),
        (lambda a, b: (a**2) ** 3 * b, "(a ** 2) ** 3 * b"),
        (lambda a, b: -(a * b), "-(a * b)"),
        (lambda a, b: 2 - a + 0.5 * b, "2 - a + 0.5 * b"),
        (lambda a, b: a + (-1.5) + b * -2, "a + (-1.5) + b * (-2)"),
        (lambda a, b: (a + b).exp().log() + a.tanh(), "(a + b).exp().log() + a.tanh()"),
        (lambda a, b: nll(softmax([a, b]), 1), "nll(softmax([a, b]), 1)"),
        (lambda a, b: softmax([a, b])[0] + 1 / b, "softmax([a, b])[0] + 1 / b"),
        (lambda a, b: sin(3 * a) + b, "sin(3 * a) + b"),
    ],
)
def test_a_program_reads_as_the_python_that_made_it(function: object, text: str) -> None:
    assert trace(function).text() == text  # type: ignore[arg-type]  # a table of lambdas


def test_a_value_that_is_used_twice_gets_a_name() -> None:
    def shared(a: Traced, b: Traced) -> Traced:
        product = a * b
        return product + product

    assert trace(shared).text() == "t1 = a * b; t1 + t1"


def test_the_text_of_a_random_program_evaluates_to_what_the_program_does() -> None:
    """Brackets and precedence: Python reads the text as the program means it."""
    cases = draw(5, ["add", "sub", "mul", "truediv", "neg", "pow"], 60, (-3.0, 3.0), lambda _: True)
    assert len(cases) == 60
    compared = 0
    for program, inputs in cases:
        try:
            wanted = float_reference.evaluate(program, inputs)[0]
        except float_reference.NoReference:
            continue
        *statements, expression = program.text().split("; ")
        names: dict[str, float] = dict(zip(program.names, map(float, inputs), strict=True))
        exec("\n".join(statements), {}, names)  # noqa: S102 - our own text
        assert eval(expression, {}, names) == pytest.approx(wanted, rel=1e-12)  # noqa: S307 - our own text
        compared += 1
    assert compared > 30


def test_sum_and_numbers_on_the_left_are_reflected_operations() -> None:
    program = trace(lambda a, b: sum([a, b]))  # type: ignore[arg-type, return-value]  # a sum of values is one
    assert program.steps == (("add", (0,), 0), ("add", 2, 1))


def test_whole_numbers_stay_whole() -> None:
    assert trace(lambda a: a**2).steps == (("pow", 0, (2,)),)
    assert isinstance(trace(lambda a: a * 2.0).steps[0][2][0], float)  # type: ignore[index]  # a constant


def test_steps_that_nothing_needs_are_left_out() -> None:
    program = pruned(Program(("a",), (("exp", 0), ("log", 0), ("add", 2, 0)), 3))
    assert program == Program(("a",), (("log", 0), ("add", 1, 0)), 2)


def test_both_references_agree_on_random_programs() -> None:
    operations = ["add", "sub", "mul", "truediv", "pow", "neg", "exp", "log", "tanh"]
    cases = draw(11, operations, 80, (-2.0, 2.0), lambda _: True)
    compared = 0
    for program, inputs in cases:
        try:
            data, gradients = float_reference.evaluate(program, inputs)
        except float_reference.NoReference:
            continue
        wanted, wanted_gradients = torch_reference.evaluate(program, inputs)
        assert data == pytest.approx(wanted, rel=1e-9)
        assert gradients == pytest.approx(wanted_gradients, rel=1e-7, abs=1e-9)
        compared += 1
    assert compared > 40


def test_the_same_seed_draws_the_same_programs_and_another_one_others() -> None:
    first, again, other = (draw(seed, ["mul", "add"], 6, (-3.0, 3.0), lambda _: True) for seed in (1, 1, 2))
    assert first == again
    assert first != other


def test_the_programs_of_a_seed_are_the_same_everywhere() -> None:
    """They decide points: no module that is loaded, and no version of Python or of a library, may change them."""
    found = draw(1, ["mul", "add", "pow", "exp"], 3, (-2.0, 2.0), lambda _case: True)
    assert [(program.text(), inputs) for program, inputs in found] == EXPECTED
