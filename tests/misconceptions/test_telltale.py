"""Lines that give a mistake away: those of the wrong program that the reference has not, and no other line."""

import ast
import textwrap

import pytest
from msgspec.structs import replace

from autograder.assignment import load
from autograder.illustration import Excerpt, Illustration
from autograder.misconceptions.catalogue import Misconception, misconceptions
from autograder.misconceptions.patching import ReferenceSolution
from autograder.misconceptions.telltale import Telltales
from autograder.results import ExerciseResult, Mistake, Verdict

ASSIGNMENT = load("micrograd_exercises")
KNOWN = misconceptions(ASSIGNMENT)
TELLTALES = Telltales(ASSIGNMENT)
MUL = """def __mul__(self, other):
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data * other.data, (self, other), '*')

    def _backward():
        self.grad   =  other.data * out.grad   # so
        other.grad = self.data*out.grad
    out._backward = _backward
    return out"""


def statements(source: str) -> set[str]:
    """All simple statements of a source, as Python writes them."""
    return {
        ast.unparse(node) for node in ast.walk(ast.parse(source)) if isinstance(node, ast.stmt) and not hasattr(node, "body")
    }


OWN = {
    ast.unparse(node).partition("(")[0]: ast.unparse(node)
    for cell in ReferenceSolution.load(ASSIGNMENT).submission.cells
    for node in ast.walk(ast.parse(cell.source))
    if isinstance(node, ast.FunctionDef)
}
RIGHT = set().union(*map(statements, OWN.values()))


def marked(code: str, exercise: str = "value_mul", *names: str, first: int = 1) -> list[int]:
    """The lines that are marked in code, where the mistakes of these names were found."""
    names = names or ("overwrites_both_gradients",)
    alike = tuple(Mistake(name, "A sentence.", "A question?") for name in names)
    shown = Illustration(code=(Excerpt(1, first, code),))
    given = ExerciseResult(exercise, "", Verdict.WRONG, 0.0, 1.0, mistakes=(alike,), illustration=shown)
    found = TELLTALES.marked(given).illustration
    assert found
    return list(found.code[0].marked)


def methods(source: str) -> list[str]:
    """The source of each function of a program, by itself, as an excerpt shows it."""
    lines = source.split("\n")
    found = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ClassDef)]
    bodies = [*(node.body for node in found), ast.parse(source).body]
    functions = [node for body in bodies for node in body if isinstance(node, ast.FunctionDef)]
    return [textwrap.dedent("\n".join(lines[node.lineno - 1 : node.end_lineno])) for node in functions]


@pytest.mark.parametrize("wrong", KNOWN, ids=lambda wrong: f"{wrong.exercise}/{wrong.name}")
def test_no_mark_falls_on_a_line_that_the_reference_has_as_well(wrong: Misconception) -> None:
    for code in methods(wrong.code):
        lines = code.split("\n")
        for number in marked(code, wrong.exercise, wrong.name):
            begun = {ast.unparse(node) for node in ast.walk(ast.parse(code)) if getattr(node, "lineno", 0) == number}
            assert begun, lines[number - 1]
            assert not begun & statements(OWN.get(code.partition("(")[0], ""))
            assert not begun & RIGHT or len(statements(code)) == 1


def test_the_frame_of_a_method_is_no_mistake() -> None:
    """As in a difference of its own, where the reference adds what is turned round."""
    (wrong,) = [wrong for wrong in KNOWN if wrong.name == "difference_overwrites_the_first_gradient"]
    (code,) = methods(wrong.code)
    lines = code.split("\n")
    assert [lines[number - 1].strip() for number in marked(code, "value_sub", wrong.name)] == ["self.grad = out.grad"]


def test_most_known_mistakes_are_known_by_a_line() -> None:
    """Section 1 apart, whose answers are no functions."""
    in_functions = [wrong for wrong in KNOWN if methods(wrong.code)]
    known = [
        wrong for wrong in in_functions if any(marked(code, wrong.exercise, wrong.name) for code in methods(wrong.code))
    ]
    assert len(known) > 0.9 * len(in_functions) > 250


def test_blanks_comments_and_where_the_excerpt_begins_make_no_difference() -> None:
    assert marked(MUL) == [6, 7]
    assert marked(MUL, first=60) == [65, 66]


@pytest.mark.parametrize(
    "code",
    [
        MUL.replace("self.grad   = ", "self.grad += ").replace("other.grad =", "other.grad +="),  # right
        MUL.replace("__mul__", "__rmul__"),  # another function
        MUL.replace(
            "        other.grad = self", "        self.grad = other.data * out.grad\n        other.grad += self"
        ),  # twice
        MUL.replace("return out", "return out)"),  # no Python
        MUL[:80],
        "def __mul__(self, other):\n    return '\\d'",
        "",
        "((((" * 500,
    ],
)
def test_where_it_is_not_certain_no_line_is_marked(code: str) -> None:
    assert marked(code) in ([], [8])


def test_of_two_mistakes_or_an_unknown_one_no_line_is_marked() -> None:
    assert marked(MUL, "value_mul", "overwrites_both_gradients", "another") == []
    assert marked(MUL, "value_mul", "no such mistake") == []
    shown = Illustration(code=(Excerpt(1, 1, MUL),))
    given = ExerciseResult("value_mul", "", Verdict.WRONG, 0.0, 1.0, illustration=shown)
    mistake = (Mistake("overwrites_both_gradients", "", ""),)
    for mistakes in (None, (), (mistake, mistake)):
        one = replace(given, mistakes=mistakes)
        assert TELLTALES.marked(one) is one


def test_a_line_at_which_the_code_stopped_stays_the_only_one() -> None:
    shown = Illustration(code=(Excerpt(1, 1, MUL, marked=(2,)),))
    mistakes = ((Mistake("overwrites_both_gradients", "", ""),),)
    given = ExerciseResult("value_mul", "", Verdict.WRONG, 0.0, 1.0, mistakes=mistakes, illustration=shown)
    assert TELLTALES.marked(given) is given
