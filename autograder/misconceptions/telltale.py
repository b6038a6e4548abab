"""The lines of a student's code that are those of a known wrong program, letter for letter but for blanks and comments.

``Telltales.marked`` marks them in an illustration, where a mistake has one name. A line counts only if the wrong program
has it and the reference has not, in the same function: that is as certain as it gets without guessing what was meant.
"""

import ast
from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from autograder.assignment import Assignment
from autograder.illustration import Excerpt
from autograder.misconceptions.catalogue import misconceptions
from autograder.misconceptions.patching import ReferenceSolution
from autograder.results import ExerciseResult

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
        """Return, for each wrong program of an exercise, the statements of each function that the reference has not."""
        cells = ReferenceSolution.load(self._assignment).submission.cells
        right: dict[str, set[str]] = {}
        for cell in cells:
            for name, statements in _functions(cell.source).items():
                right.setdefault(name, set()).update(statements)
        return {
            wrong.name: {name: {*found} - right.get(name, set()) for name, found in _functions(wrong.code).items()}
            for wrong in misconceptions(self._assignment, exercise)
        }


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
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
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
