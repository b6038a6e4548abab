"""What a cell does with names, read off its syntax tree: binds, reads, touches, imports, defines.

``CellNames.of`` analyses one cell. *Touched* is what may change without being bound anew: ``Value.exp = ...``,
``found.append(...)``, a ``global`` in a function. A cell that is *wild* (``exec``, ``import *``, ``globals()``) may
change anything.
"""

import ast
from dataclasses import dataclass, field

from autograder.notebook.source import parse

WILD = frozenset({"exec", "eval", "globals", "locals", "vars", "setattr", "delattr", "compile", "__import__", "get_ipython"})
SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)
Definition = ast.stmt


@dataclass
class CellNames:
    """The names of one cell.

    Attributes:
        binds: Names that the cell binds in the notebook's namespace.
        touches: Names of objects that the cell may change in place.
        reads: Names that the cell's code, functions included, refers to.
        imports: Top-level modules that are imported anywhere in it.
        wild: The cell may change anything.
        body: Its statements; empty where it is no Python.
    """

    binds: set[str] = field(default_factory=set)
    touches: set[str] = field(default_factory=set)
    reads: set[str] = field(default_factory=set)
    imports: set[str] = field(default_factory=set)
    modules: set[str] = field(default_factory=set)
    wild: bool = False
    body: list[ast.stmt] = field(default_factory=list)

    @classmethod
    def of(cls, source: str) -> "CellNames":
        """Analyse a cell; one that is no Python binds nothing."""
        try:
            body = parse(source).body
        except SyntaxError:
            return cls()
        names = cls(body=body)
        for statement in body:
            names.add(statement)
        return names

    def add(self, statement: ast.stmt) -> None:
        """Add what one top-level statement does."""
        todo: list[tuple[ast.AST, bool]] = [(statement, True)]
        while todo:  # a loop, not recursion: the nesting is the student's
            node, outermost = todo.pop()
            self._visit(node, outermost=outermost)
            inner = outermost and not isinstance(node, (*SCOPES, ast.GeneratorExp, ast.ListComp, ast.SetComp, ast.DictComp))
            todo += [(child, inner) for child in ast.iter_child_nodes(node)]

    def _visit(self, node: ast.AST, *, outermost: bool) -> None:
        if isinstance(node, ast.Name):
            if isinstance(node.ctx, ast.Load):
                self.reads.add(node.id)
                self.wild = self.wild or node.id in WILD
            elif outermost:
                self.binds.add(node.id)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            if outermost:
                self.binds.add(node.name)
        elif isinstance(node, ast.Import | ast.ImportFrom):
            self._visit_import(node, outermost=outermost)
        elif isinstance(node, ast.Global | ast.Nonlocal):
            self.touches.update(node.names)
        elif isinstance(node, ast.Attribute | ast.Subscript) and not isinstance(node.ctx, ast.Load):
            self.touches.add(_base(node))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            self.touches.add(_base(node.func))
        elif isinstance(node, ast.ExceptHandler | ast.MatchAs | ast.MatchStar) and node.name and outermost:
            self.binds.add(node.name)

    def _visit_import(self, node: ast.Import | ast.ImportFrom, *, outermost: bool) -> None:
        for alias in node.names:
            self.wild = self.wild or alias.name == "*"
            bound = alias.asname or alias.name.partition(".")[0]
            if outermost:
                self.binds.add(bound)
                self.modules.add(bound)
        sources = [node.module or ""] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]
        self.imports.update(name.partition(".")[0] for name in sources)

    def definition(self, name: str) -> ast.stmt | None:
        """Return the last top-level statement that defines or assigns ``name``, or None."""
        for statement in reversed(self.body):
            alone = CellNames()
            alone.add(statement)
            if name in alone.binds:
                return statement
        return None


def _base(node: ast.AST) -> str:
    """Return the name that an attribute or item hangs on, or "" where it hangs on an expression."""
    while isinstance(node, ast.Attribute | ast.Subscript):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def may_change(cells: list[CellNames], name: str, start: int, end: int, *, functions: bool) -> bool:
    """Return whether a cell of ``cells[start:end]`` may change what ``name`` means after ``cells[start - 1]``.

    Args:
        cells: All cells of a submission, in order.
        name: The name that an exercise is asked by.
        start: The position after the exercise's own cell.
        end: The position after the last cell in question.
        functions: Whether ``name`` is a function or class, whose body reads other names when it runs.
    """
    needed, modules = {name}, set().union(*(cell.modules for cell in cells[:end]))
    if functions:
        grown = True
        while grown:
            before = len(needed)
            for cell in cells[:start]:
                for statement in cell.body:
                    alone = CellNames()
                    alone.add(statement)
                    if alone.binds & needed:
                        needed |= alone.reads
            grown = len(needed) > before
    return any(
        cell.wild or cell.binds & needed or (cell.touches - (modules - cell.binds)) & needed for cell in cells[start:end]
    )
