"""The lines of a student's code that are those of a known wrong program, letter for letter but for blanks and comments.

``Telltales.marked`` marks them in an illustration, where a mistake has one name. A line counts only if the wrong program
has it and no right program that is known has it in the same function, nor the reference in any, unless it is all that the
function does: that is as certain as it gets without guessing what was meant.
"""

import ast
from collections import Counter
from collections.abc import Sequence
from functools import cache, cached_property

from msgspec.structs import replace

from autograder.assignment import Assignment
from autograder.illustration import Excerpt
from autograder.misconceptions.catalogue import WHOLE, misconceptions, variants
from autograder.misconceptions.patching import ReferenceSolution
from autograder.notebook.source import parse
from autograder.results import ExerciseResult

MOST_SHARED = 3
"""Wrong programs of an exercise that may have a statement; what more have is their frame, and not what is wrong."""

Functions = dict[str, dict[str, list[int]]]
"""By function, each simple statement as Python writes it, and the lines that it begins on."""


class Telltales:
    """The lines of an assignment's known wrong programs that give them away."""

    def __init__(self, assignment: Assignment) -> None:
        self._assignment = assignment
        self._of = cache(self._read)

    def marked(self, result: ExerciseResult) -> ExerciseResult:
        """Return a result with the lines marked that its one named mistake is known by."""
        shown, mistakes = result.illustration, result.mistakes or ()
        if shown is None or len(mistakes) != 1 or len(mistakes[0]) != 1 or any(one.marked for one in shown.code):
            return result
        known = self._of(result.name).get(mistakes[0][0].name, {})
        code = tuple(_marked(excerpt, known) for excerpt in shown.code)
        return replace(result, illustration=replace(shown, code=code))

    def _read(self, exercise: str) -> dict[str, dict[str, set[str]]]:
        """Return, for each wrong program of an exercise, the statements of each function that no right one has."""
        right = {name: {*statements} for name, statements in self._right.items()}
        anywhere = set().union(*right.values())  # a helper's frame, such as `return out`, is no mistake anywhere
        for name, found in [*self._variants.get(exercise, ()), *self._variants.get(WHOLE, ())]:
            right.setdefault(name, set()).update(found)
        known = {wrong.name: _functions(wrong.code) for wrong in misconceptions(self._assignment, exercise)}
        shared = Counter((name, one) for program in known.values() for name, found in program.items() for one in found)
        return {
            program: {
                name: {one for one in found if shared[name, one] <= MOST_SHARED}
                - right.get(name, set())
                - (anywhere if len(found) > 1 else set())
                for name, found in functions.items()
            }
            for program, functions in known.items()
        }

    @cached_property
    def _variants(self) -> dict[str, list[tuple[str, dict[str, list[int]]]]]:
        """The functions of the right programs, by exercise."""
        found: dict[str, list[tuple[str, dict[str, list[int]]]]] = {}
        for variant in variants(self._assignment):
            found.setdefault(variant.exercise, []).extend(_functions(variant.code).items())
        return found

    @cached_property
    def _right(self) -> dict[str, set[str]]:
        """The statements of each function of the reference solution."""
        right: dict[str, set[str]] = {}
        for cell in ReferenceSolution.load(self._assignment).submission.cells:
            for name, statements in _functions(cell.source).items():
                right.setdefault(name, set()).update(statements)
        return right


def _marked(excerpt: Excerpt, known: dict[str, set[str]]) -> Excerpt:
    lines = {
        line
        for name, statements in _functions(excerpt.text).items()
        for statement, found in statements.items()
        if statement in known.get(name, ()) and len(found) == 1
        for line in found
    }
    return replace(excerpt, marked=tuple(sorted(line + excerpt.first_line - 1 for line in lines)))


def _functions(source: str) -> Functions:
    """Return the simple statements of each function or method, those inside inner functions with their outer one."""
    try:
        tree = parse(source)
    except SyntaxError:
        return {}
    found: Functions = {}
    todo: list[Sequence[ast.stmt]] = [tree.body]
    for body in todo:
        for node in body:
            if isinstance(node, ast.FunctionDef):
                found[node.name] = _statements(node)
            elif isinstance(node, ast.ClassDef):
                todo.append(node.body)
    return found


def _statements(function: ast.FunctionDef) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for node in ast.walk(function):
        if isinstance(node, ast.Assign | ast.AugAssign | ast.Return | ast.Expr):
            found.setdefault(ast.unparse(node), []).append(node.lineno)
    return found
