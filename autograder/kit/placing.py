"""Says where the answers are: ``place`` finds each exercise's own cell, ``written_parts`` what is no stub any more.

``choose`` finds the file in a folder that answers most.
"""

import ast
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from autograder.kit.contents import Contents, Exercise
from autograder.kit.reading import Cell, Unreadable, Work, parsed, read


def choose(folder: Path, contents: Contents) -> Work:
    """Return the work in a folder: of all notebooks and ``.py`` files the one that answers most; of equals, the newest.

    Raises:
        Unreadable: There is none.
    """
    found, problems = [], []
    for path in sorted(folder.iterdir()):
        if path.suffix in (".ipynb", ".py") and path.is_file():
            try:
                work = read(path)
                found.append((_answered(work, contents), path.stem == contents.notebook, path.stat().st_mtime, path, work))
            except Unreadable as problem:
                problems.append(problem)
            except OSError:
                continue  # it went away meanwhile
    bound = [one for one in found if one[0][1]]
    if bound:
        return max(bound, key=lambda one: (one[0], one[1], one[2]))[4]
    if problems:
        raise problems[0]
    raise Unreadable(f"there is no '{contents.notebook}.ipynb' here, nor any other file that answers an exercise")


def _answered(work: Work, contents: Contents) -> tuple[int, int]:
    """Return how many exercises are begun, and how many names are there at all."""
    own = place(work.cells, contents)
    begun = [name for name, cell in own.items() if cell is not None and written_parts(cell, contents.exercises[name])]
    return len(begun), sum(cell is not None for cell in own.values())


def place(cells: Sequence[Cell], contents: Contents) -> dict[str, Cell | None]:
    """Return each exercise's own cell, or None where nothing binds its name."""
    binding: dict[str, list[Cell]] = {}
    for cell in cells:
        for name in dict.fromkeys(bound_by(cell.source)):
            binding.setdefault(name, []).append(cell)
    # Several exercises may ask for the same name in cells of their own, such as a class that grows.
    several: dict[str, list[str]] = {}
    for exercise in contents.exercises.values():
        if exercise.cell not in several.setdefault(exercise.answer, []):
            several[exercise.answer].append(exercise.cell)
    found: dict[str, Cell | None] = {}
    for name, exercise in contents.exercises.items():
        own, wanted = binding.get(exercise.answer, []), several[exercise.answer]
        named = [cell for cell in own if cell.grade_id == exercise.cell and exercise.cell]
        if named or not own:
            found[name] = named[-1] if named else None
        else:
            found[name] = own[wanted.index(exercise.cell)] if 1 < len(wanted) == len(own) else own[-1]
    return found


def bound_by(source: str) -> Iterator[str]:
    """Yield the names that a cell binds at its top level."""
    tree = parsed(source)
    if tree is None:  # what it would have bound, so that the error in it is told of the right exercise
        yield from _looks_bound(source)
    else:
        yield from bound_in(tree.body)


def bound_in(statements: Sequence[ast.stmt]) -> Iterator[str]:
    """Yield the names that statements bind, but for what is bound inside a function or a class."""
    todo: list[Any] = list(statements)
    while todo:
        node = todo.pop(0)
        if isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.AsyncFunctionDef)):
            yield node.name
            continue
        if isinstance(node, (ast.Assign, ast.AnnAssign, ast.AugAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (name.id for target in targets for name in ast.walk(target) if isinstance(name, ast.Name))
        for field in ("body", "orelse", "finalbody", "handlers"):
            todo += getattr(node, field, [])


def _looks_bound(source: str) -> Iterator[str]:
    for line in source.split("\n"):
        words = line.replace("(", " ").replace(":", " ").replace("=", " = ").split()
        if line[:1].strip() and len(words) > 1:
            if words[0] in ("def", "class"):
                yield words[1]
            elif words[1] == "=":
                yield words[0]


def written_parts(cell: Cell, exercise: Exercise) -> tuple[str, ...]:
    """Return the parts of an answer that are there and are no stubs any more."""
    tree = parsed(cell.source)
    if tree is None:
        return exercise.parts
    return tuple(part for part in exercise.parts if _is_written(tree, part, exercise))


def _is_written(tree: ast.Module, part: str, exercise: Exercise) -> bool:
    inside = exercise.answer if exercise.methods else ""
    yours, stub = definition(tree, part, inside), exercise.stubs.get(part, "")
    if yours is None:
        return bool(inside) and _comes_from_elsewhere(tree, inside)
    if _dumped(yours) != _as_given(stub, part):
        return True
    # A list that is filled later: numerical_grad = [0, 0, 0], then numerical_grad[k] = ...
    return not inside and sum(any(_is_name(node, part) for node in ast.walk(top)) for top in tree.body) > 1


@lru_cache(maxsize=128)
def _as_given(stub: str, part: str) -> str:
    """Return what a part is in the stub; an empty text where it is not there."""
    before = parsed(_dedented(stub))
    given = definition(before, part, "") if before is not None else None
    return "" if given is None else _dumped(given)


def _dumped(definition: Any) -> str:
    """Return what a definition does, as a text; of one that no stub is as deep as, that it is."""
    try:
        return ast.dump(_plain(definition))
    except RecursionError:
        return "deep"


def _is_name(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def _comes_from_elsewhere(tree: ast.Module, name: str) -> bool:
    """Return whether a class may have methods that are not written in it: from another class, or put in later."""
    classes = [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef) and node.name == name]
    bases = [base for node in classes for base in node.bases if not _is_name(base, "object")]
    return bool(bases) or any(node.decorator_list for node in classes) or any(_is_name(n, "setattr") for n in ast.walk(tree))


def definition(tree: ast.Module, name: str, inside: str) -> Any:
    """Return the last statement that binds a name, at the top level or in the class ``inside``; None where there is none."""
    bodies = [tree.body]
    if inside:
        bodies = [node.body for node in tree.body if isinstance(node, ast.ClassDef) and node.name == inside]
        outside = [node for node in _assigned_attributes(tree) if node.attr == name]
        if outside:  # Value.__mul__ = ...
            return outside[-1]
    found: Any = None
    for node in (node for body in bodies for top in body for node in ([top] if inside else ast.walk(top))):
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and node.name == name:
            found = node
        elif isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id == name for t in node.targets):
            found = node.value
    return found


@lru_cache(maxsize=8)  # each part of an answer asks the same
def _assigned_attributes(tree: ast.Module) -> "tuple[ast.Attribute, ...]":
    found = (node for node in ast.walk(tree) if isinstance(node, ast.Attribute))
    return tuple(node for node in found if isinstance(node.ctx, ast.Store))


def _plain(node: Any) -> Any:
    """Return a definition without its docstring; of a class or function, only what it does counts."""
    if isinstance(node, ast.Assign):
        node = node.value
    if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and ast.get_docstring(node, clean=False) is not None:
        body = node.body[1:] or [ast.Pass()]
        return type(node)(**{**dict(ast.iter_fields(node)), "body": body})
    return node


def _dedented(source: str) -> str:
    import textwrap  # noqa: PLC0415 - most files need it no more than once

    return textwrap.dedent(source)
