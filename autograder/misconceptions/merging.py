"""Puts a known program's ``class Value`` into the reference's cell, text by text, so that it reads as a student wrote it.

``merged`` returns the cell; ``binds`` the names that a cell binds at its top level; ``same`` whether two cells are the
same program.
"""

import ast
import textwrap
from functools import lru_cache

from autograder.misconceptions.catalogue import Patch, PatchError

CLASS = "Value"


@lru_cache(maxsize=4096)  # the reference's cells are asked for each known program
def binds(source: str) -> frozenset[str]:
    """Return the names that top-level statements of a cell bind, those inside ``try`` and ``if`` among them."""
    found: set[str] = set()
    inner: list[ast.AST] = [ast.parse(source)]
    while inner:
        node = inner.pop()
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            found.add(node.name)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            found.add(node.id)
        elif not isinstance(node, ast.Lambda | ast.ListComp | ast.GeneratorExp):
            inner.extend(ast.iter_child_nodes(node))
    return frozenset(found)


def same(one: str, other: str) -> bool:
    """Return whether two cells are the same program, whatever their blanks and comments."""
    return ast.dump(ast.parse(one)) == ast.dump(ast.parse(other))


def merged(reference: str, patch: Patch) -> str:
    """Return the reference's cell with the class of a known program merged into its own.

    Raises:
        PatchError: The program holds no class, or takes out a method that is not there.
    """
    tree = ast.parse(patch.code)
    ours, theirs = _class(ast.parse(reference)), _class(tree)
    if ours is None or theirs is None:
        where = "the reference solution's cell" if ours is None else "the file"
        raise PatchError(f"{patch.path}: {where} holds no `class {CLASS}`")
    before = "\n".join(_text(patch.code, node) for node in tree.body if node is not theirs)
    lines = reference.split("\n")
    head, body, rest = lines[: _first(ours) - 1], _Body(reference, ours), lines[ours.end_lineno or 0 :]
    for node in theirs.body:
        body.change(node, _text(patch.code, node), patch)
    header = _text(patch.code, theirs).split("\n") if theirs.decorator_list or theirs.bases else lines[_first(ours) - 1 :]
    opening = header[: next(i for i, line in enumerate(header) if line.lstrip().startswith("class ")) + 1]
    return "\n".join([*([before] if before else []), *head, *opening, body.text(), *rest])


class _Body:
    """The statements of a class, by the name that each binds."""

    def __init__(self, source: str, node: ast.ClassDef) -> None:
        self._entries = [(_name(entry), _text(source, entry)) for entry in node.body]

    def change(self, node: ast.stmt, text: str, patch: Patch) -> None:
        """Replace the statement of the same name, take it out, or add one.

        Raises:
            PatchError: It is to be taken out and is not there.
        """
        if isinstance(node, ast.Delete):
            for target in node.targets:
                self._take_out(ast.unparse(target), patch)
            return
        name = _name(node)
        places = [i for i, (known, _) in enumerate(self._entries) if known and known == name]
        if places:
            self._entries[places[-1]] = (name, text)
        elif isinstance(node, ast.FunctionDef):
            self._entries.append((name, text))
        else:
            self._entries.insert(1, (name, text))  # after the docstring: fields and slots come first

    def _take_out(self, name: str, patch: Patch) -> None:
        if name not in [known for known, _ in self._entries]:
            raise PatchError(f"{patch.path}: takes out '{name}', which the reference solution does not have any more")
        self._entries = [entry for entry in self._entries if entry[0] != name]

    def text(self) -> str:
        """Return the body, indented as in the reference."""
        return "\n\n".join(textwrap.indent(textwrap.dedent(text), "    ") for _, text in self._entries)


def _class(tree: ast.Module) -> ast.ClassDef | None:
    return next((node for node in reversed(tree.body) if isinstance(node, ast.ClassDef) and node.name == CLASS), None)


def _name(node: ast.stmt) -> str:
    """Return the name that a statement of a class binds, or ""."""
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return node.name
    target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
    return target.id if isinstance(target, ast.Name) else ""


def _first(node: ast.stmt) -> int:
    decorators = [decorator.lineno for decorator in getattr(node, "decorator_list", [])]
    return int(min([node.lineno, *decorators]))


def _text(source: str, node: ast.stmt) -> str:
    """Return the lines of a statement, its decorators among them."""
    return "\n".join(source.split("\n")[_first(node) - 1 : node.end_lineno])
