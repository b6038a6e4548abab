"""Machine-made wrong programs: the reference solution with one small change each.

``mutants`` yields them, ``equivalent`` reads which of them compute the same after all, with the reason
(``equivalent_mutants.toml`` in the assignment's folder). A pass over the syntax tree of forty lines is enough here: the
tools that there are mutate modules and run a test suite, where a mutant here is one cell of a submission.
"""

import ast
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from autograder.assignment import Assignment
from autograder.misconceptions.catalogue import PatchError
from autograder.misconceptions.merging import CLASS, binds
from autograder.misconceptions.patching import ReferenceSolution
from autograder.notebook.reading import Submission

BINARY: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.Pow: ast.Mult,
}
SWAPPED = {"self": "other", "other": "self", "data": "grad", "grad": "data", "a": "b", "b": "c", "c": "a"}
Undo = Callable[[], None]


@dataclass(frozen=True)
class Mutant:
    """The reference solution with one change.

    Attributes:
        name: Where, and what became what.
        exercise: The exercise that it spoils.
        submission: All cells.
    """

    name: str
    exercise: str
    submission: Submission


def mutants(solution: ReferenceSolution) -> Iterator[Mutant]:
    """Yield the mutants of what students write, exercise by exercise."""
    names: dict[str, int] = {}
    for exercise, entry in solution.assignment.exercise.items():
        cells = solution.submission.cells
        wanted = CLASS if entry.methods else entry.answer
        own = [i for i, cell in enumerate(cells) if entry.cell in ("", cell.grade_id)]
        position = max(i for i in own if wanted in binds(cells[i].source))
        tree = ast.parse(cells[position].source)
        for scope in _scopes(tree, entry.methods, wanted):
            title = scope.name if isinstance(scope, ast.FunctionDef) else entry.answer
            for change in _changes(scope):
                name = f"{title}: {change}"
                names[name] = names.get(name, 0) + 1
                if names[name] > 1:
                    name += f" ({names[name]})"
                mutated = replace(cells[position], source=ast.unparse(tree) + "\n")
                changed = (*cells[:position], mutated, *cells[position + 1 :])
                yield Mutant(name, exercise, replace(solution.submission, name=name, cells=changed))


def equivalent(assignment: Assignment) -> dict[str, str]:
    """Return the mutants that are no mistakes, each with the reason.

    Raises:
        PatchError: The file does not say so.
    """
    path = assignment.folder / "equivalent_mutants.toml"
    if not path.exists():
        return {}
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8"))["equivalent"]
        return {entry["mutant"]: entry["reason"] for entry in entries}
    except (tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise PatchError(f"{path}: every [[equivalent]] needs a mutant and a reason ({error})") from error


def _scopes(tree: ast.Module, methods: tuple[str, ...], answer: str) -> list[ast.AST]:
    """Return what the student wrote: methods, the function, or the whole cell."""
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    return [node for node in functions if node.name in (methods or (answer,))] or [tree]


def _changes(scope: ast.AST) -> Iterator[str]:
    """Make one change after another in a tree; yield what each is while it is there."""
    for parent in ast.walk(scope):
        for field, value in ast.iter_fields(parent):
            for index, node in enumerate(value) if isinstance(value, list) else [(None, value)]:
                if isinstance(node, ast.AST) and not _is_docstring(node):
                    for other in _others(node):
                        before = ast.unparse(node)
                        undo = _put(parent, field, index, other)
                        yield f"{_line(before)} -> {_line(ast.unparse(other))}"
                        undo()


def _put(parent: ast.AST, field: str, index: int | None, node: ast.AST) -> Undo:
    """Put a node in another one's place."""
    container: Any = getattr(parent, field)
    if index is None:
        setattr(parent, field, node)
        return lambda: setattr(parent, field, container)
    before = container[index]
    container[index] = node
    return lambda: container.__setitem__(index, before)


def _others(node: ast.AST) -> Iterator[ast.AST]:  # noqa: C901, PLR0912 - one branch for each kind of change
    """Yield what a node may be changed into."""
    match node:
        case ast.BinOp(left, operator, right) if type(operator) in BINARY:
            yield ast.BinOp(left, BINARY[type(operator)](), right)
            if not isinstance(operator, ast.Add | ast.Mult):
                yield ast.BinOp(right, operator, left)
        case ast.AugAssign(target, ast.Add(), value):
            yield ast.copy_location(ast.Assign([target], value), node)
            yield ast.AugAssign(target, ast.Sub(), value)
        case ast.UnaryOp(ast.USub(), operand) | ast.UnaryOp(ast.Not(), operand):
            yield operand
        case ast.Constant(int() | float() as value) if not isinstance(value, bool):
            yield ast.Constant(value + 1)
            if value:
                yield ast.Constant(-value)
        case ast.Compare(left, [ast.NotIn()], [right]):
            yield ast.Compare(left, [ast.In()], [right])
        case ast.If(_, body, orelse):
            yield ast.If(ast.Constant(value=True), body, orelse)
            yield ast.If(ast.Constant(value=False), body, orelse)
        case ast.IfExp(_, body, orelse):
            yield body
            yield orelse
        case ast.Name(name, context) if name in SWAPPED and isinstance(context, ast.Load):
            yield ast.Name(SWAPPED[name], context)
        case ast.Attribute(value, name, context) if name in SWAPPED:
            yield ast.Attribute(value, SWAPPED[name], context)
        case ast.Call(_, [argument], []) if not isinstance(argument, ast.Starred):
            yield argument
        case ast.Tuple(elements, context) if len(elements) > 1 and isinstance(context, ast.Load):
            yield from (ast.Tuple(elements[:i] + elements[i + 1 :], context) for i in range(len(elements)))
        case ast.Return(value) if value is not None:
            yield ast.Return(None)
        case ast.Expr() | ast.Assign() if not _is_docstring(node):
            yield ast.Pass()


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _line(text: str) -> str:
    """Return code on one short line."""
    plain = " ".join(text.split())
    return plain if len(plain) <= 60 else plain[:59] + "…"
