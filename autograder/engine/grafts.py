"""What takes the place of a student's methods when an error is carried forward: ``reference_graft`` cuts it out.

The text that goes to the worker holds the methods that are asked for and nothing of what is judged: student code can read
all that is in its box, so that what must not be found there is never sent.
"""

import ast
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from autograder.assignment import Assignment


@dataclass(frozen=True)
class Graft:
    """What takes the place of the student's.

    Attributes:
        source: The part of the reference that holds it.
        methods: Methods of ``Value``.
        functions: Functions that the public notebook's loss is computed by once more.
        replaced: Functions and classes that take the place of the student's, by name.
    """

    source: str
    methods: tuple[str, ...]
    functions: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()


def answered_by_functions(assignment: Assignment) -> set[str]:
    """Return the answers that are functions of the reference, such as ``softmax``."""
    source = _reference(assignment)
    return {entry.answer for entry in assignment.exercise.values() if entry.needs_value and f"def {entry.answer}(" in source}


def reference_graft(
    assignment: Assignment,
    methods: Collection[str],
    functions: Collection[str] = (),
    *,
    replaced: Collection[str] = (),
    judged: Collection[str] = (),
) -> Graft | None:
    """Return methods and functions of the reference, or None where there is nothing to put in.

    Args:
        assignment: Its folder holds the reference, in ``reference.py``.
        methods: The methods that are replaced.
        functions: The functions that are replaced where the public notebook's loss is computed once more.
        replaced: The functions and classes that are replaced everywhere.
        judged: What the exercise under judgement is about: its methods, and those that the notebook gives for it.
    """
    source = _reference(assignment)
    if not source or not (methods or functions or replaced):
        return None
    entries = assignment.exercise.values()
    left_out = {name for entry in entries for name in (*entry.methods, entry.answer)} | {*judged}
    needed = _asked_by(source, frozenset(replaced)) - {*judged}
    text = _without(source, frozenset(left_out - {*methods, *functions, *needed}))
    return Graft(text, tuple(sorted(methods)), tuple(sorted(functions)), tuple(sorted(replaced)))


@cache
def _asked_by(source: str, names: frozenset[str]) -> frozenset[str]:
    """Return names of a source's functions and classes, and all that these ask of it."""
    kinds = ast.FunctionDef | ast.ClassDef
    reads = {
        node.name: {inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name)}
        for node in ast.parse(source).body
        if isinstance(node, kinds)
    }
    found, todo = set[str](), list(names)
    while todo:
        name = todo.pop()
        found.add(name)
        todo += (reads.get(name, set()) & reads.keys()) - found - {"Value"}  # the student's class serves them
    return frozenset(found)


def _reference(assignment: Assignment) -> str:
    path = assignment.folder / "reference.py"
    return path.read_text(encoding="utf-8") if path.exists() else ""


@cache
def _without(source: str, names: frozenset[str]) -> str:
    """Return a source without the functions, classes and methods of these names."""
    lines = source.splitlines(keepends=True)
    tree = ast.parse(source)
    inside = [node for part in tree.body if isinstance(part, ast.ClassDef) and part.name == "Value" for node in part.body]
    for node in [*tree.body, *inside]:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and node.name in names:
            first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
            lines[first - 1 : node.end_lineno] = [""] * ((node.end_lineno or first) - first + 1)
    return "".join(lines)
