"""What a cell does with names, read off its syntax tree: binds, reads, touches, imports, defines.

``CellNames.of`` analyses one cell, ``may_change`` says whether later cells can change what a name means. *Touched* is
what may change without being bound anew: ``Value.exp = ...``, ``found.append(...)``, a ``global`` in a function. A cell
that is *wild* (``exec``, ``import *``, ``globals()``) may change anything.
"""

import ast
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from autograder.notebook.objects import given_by, stands_for
from autograder.notebook.remembering import remembered
from autograder.notebook.source import parse

MOST_STATEMENTS = 5000
"""Top-level statements of a cell that are looked at; of a longer one nothing is known."""

MOST_PAIRS = 1000
"""Names in an assignment times names that they may stand for; of one with more nothing is known."""

WILD = frozenset({"exec", "eval", "globals", "locals", "vars", "setattr", "delattr", "compile", "__import__"})
COMPREHENSIONS = (ast.GeneratorExp, ast.ListComp, ast.SetComp, ast.DictComp)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
SCOPES = (*FUNCTIONS, *COMPREHENSIONS, ast.ClassDef)
LEAVES = frozenset(
    {ast.Load, ast.Store, ast.Constant, ast.Pass, ast.Break, ast.Continue, ast.Del}
    | {
        *ast.operator.__subclasses__(),
        *ast.unaryop.__subclasses__(),
        *ast.cmpop.__subclasses__(),
        *ast.boolop.__subclasses__(),
    }
)
"""Nodes that say nothing of names and hold no others: a good half of all."""
FRAMES = frozenset({ast.BinOp, ast.UnaryOp, ast.BoolOp, ast.Compare, ast.Expr, ast.Return, ast.If, ast.Tuple, ast.arguments})
"""Nodes that say nothing of names themselves."""
DEFINES = re.compile(r"^(?:(?:class|(?:async\s+)?def)\s+(\w+)|(\w+)\s*=(?!=))", re.MULTILINE)
"""A line that defines a name at the top of a cell, as far as a line can tell."""


@dataclass
class CellNames:
    """The names of one cell, or of one statement of it, as the notebook's namespace sees them.

    Attributes:
        binds: Names that it binds.
        touches: Names of objects that it may change in place.
        reads: Names that its code refers to, the bodies of functions included.
        imports: Top-level modules that are imported anywhere in it.
        modules: Names that it binds by importing.
        aliases: For a name that is bound to an expression or by a loop, the names whose objects it may stand for.
        gives: Names whose objects it hands to a call.
        declared: Names that a function declares ``global`` or ``nonlocal``.
        patches: It defines a plain function that may change what it is given.
        wild: It may change anything.
        fails_to_bind: Names that it would bind, were it Python.
        statements: A cell's top-level statements, each with its own names; empty where it is no Python.
    """

    binds: set[str] = field(default_factory=set)
    touches: set[str] = field(default_factory=set)
    reads: set[str] = field(default_factory=set)
    imports: set[str] = field(default_factory=set)
    modules: set[str] = field(default_factory=set)
    aliases: dict[str, set[str]] = field(default_factory=dict)
    gives: set[str] = field(default_factory=set)
    declared: set[str] = field(default_factory=set)
    patches: bool = False
    wild: bool = False
    fails_to_bind: set[str] = field(default_factory=set)
    statements: list[tuple[ast.stmt, "CellNames"]] = field(default_factory=list)

    @staticmethod
    @remembered(characters=300_000)  # many cells of a class are the same: those that the notebook gives
    def of(source: str) -> "CellNames":
        """Analyse a cell; one that is no Python binds nothing."""
        names = CellNames()
        try:
            body = parse(source).body
            if len(body) > MOST_STATEMENTS:
                return CellNames(wild=True)
            for statement in body:
                alone = _scope([statement])
                names.statements.append((statement, alone))
                names.include(alone)
        except SyntaxError:
            return CellNames(fails_to_bind={match[1] or match[2] for match in DEFINES.finditer(source)})
        except RecursionError:  # functions nested by the hundred: nothing is known of it
            names.wild = True
        return names

    def include(self, other: "CellNames") -> None:
        """Add what another part of the cell does."""
        self.binds |= other.binds
        self.touches |= other.touches
        self.reads |= other.reads
        self.gives |= other.gives
        self.imports |= other.imports
        self.modules |= other.modules
        self.patches = self.patches or other.patches
        for name, sources in other.aliases.items():
            self.aliases.setdefault(name, set()).update(sources)
        self.wild = self.wild or other.wild

    def definition(self, name: str) -> ast.stmt | None:
        """Return the last top-level statement that defines or assigns ``name``, or None."""
        for statement, names in reversed(self.statements):
            if name in names.binds:
                return statement
        return None


def _scope(nodes: list[ast.AST] | list[ast.stmt]) -> CellNames:
    """Return the names of one scope: its own, and of the scopes inside it what these do not bind themselves."""
    names = CellNames()
    todo: list[ast.AST] = list(nodes)
    while todo:  # a loop inside a scope: only scopes may nest so deep that Python's own stack would end
        node = todo.pop()
        kind = type(node)
        if kind in LEAVES:
            continue
        if kind in FRAMES:
            todo += ast.iter_child_nodes(node)
            continue
        _visit(names, node)
        _visit_assignment(names, node)
        if isinstance(node, SCOPES):
            outside, inside = _parts(node)
            todo += outside
            inner = _scope(inside)
            own = set() if isinstance(node, ast.ClassDef) else inner.binds | _parameters(node)
            hidden = own - inner.declared
            names.reads |= inner.reads - hidden
            names.gives |= inner.gives - hidden
            names.touches |= inner.touches - hidden
            names.imports |= inner.imports
            names.wild = names.wild or inner.wild
            # A method changes its own object, which a call of the method shows; that is no patch.
            if not isinstance(node, ast.ClassDef):
                names.patches = names.patches or inner.patches or bool(inner.touches & _parameters(node))
        else:
            todo += ast.iter_child_nodes(node)
    names.touches = behind(names.touches, names.aliases)
    return names


def behind(touched: set[str], aliases: dict[str, set[str]]) -> set[str]:
    """Return the names touched, and those whose objects they may stand for."""
    found, todo = set(touched), list(touched)
    while todo:
        more = aliases.get(todo.pop(), set()) - found
        found |= more
        todo += more
    return found


def _parts(node: ast.AST) -> tuple[list[ast.AST], list[ast.AST]]:
    """Return what belongs to the scope around a definition (decorators, defaults), and what is inside it."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        outside: list[ast.AST] = [*node.decorator_list, *node.args.defaults]
        return outside + [default for default in node.args.kw_defaults if default], list(node.body)
    if isinstance(node, ast.Lambda):
        return [*node.args.defaults, *(d for d in node.args.kw_defaults if d)], [node.body]
    if isinstance(node, ast.ClassDef):
        return [*node.decorator_list, *node.bases, *node.keywords], list(node.body)
    return [], list(ast.iter_child_nodes(node))


def _parameters(node: ast.AST) -> set[str]:
    if not isinstance(node, FUNCTIONS):
        return set()
    arguments = node.args
    every = [
        *arguments.posonlyargs,
        *arguments.args,
        *arguments.kwonlyargs,
        arguments.vararg,
        arguments.kwarg,
    ]
    return {argument.arg for argument in every if argument}


def _visit(names: CellNames, node: ast.AST) -> None:
    """Add what one node does by itself."""
    if isinstance(node, ast.Name):
        if isinstance(node.ctx, ast.Load):
            names.reads.add(node.id)
            names.wild = names.wild or node.id in WILD
        else:
            names.binds.add(node.id)
    elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        names.binds.add(node.name)
    elif isinstance(node, ast.Import | ast.ImportFrom):
        _visit_import(names, node)
    elif isinstance(node, ast.Global | ast.Nonlocal):
        names.touches.update(node.names)
        names.declared.update(node.names)
    elif isinstance(node, ast.Attribute | ast.Subscript) and not isinstance(node.ctx, ast.Load):
        names.touches.add(_base(node))
    elif isinstance(node, ast.Call):
        names.gives |= given_by(node)
        if isinstance(node.func, ast.Attribute):
            names.touches.add(_base(node.func))
    elif isinstance(node, ast.ExceptHandler | ast.MatchAs | ast.MatchStar) and node.name:
        names.binds.add(node.name)


def _visit_assignment(names: CellNames, node: ast.AST) -> None:
    """Note what a name may stand for."""
    if isinstance(node, ast.Assign):
        _visit_alias(names, node.targets, node.value)
    elif isinstance(node, ast.AnnAssign | ast.AugAssign | ast.NamedExpr) and node.value:
        _visit_alias(names, [node.target], node.value)
    elif isinstance(node, ast.For | ast.AsyncFor | ast.comprehension):
        _visit_alias(names, [node.target], node.iter)


def _visit_alias(names: CellNames, targets: Sequence[ast.expr], value: ast.expr) -> None:
    """Note that targets may stand for the names whose objects an expression may hand on."""
    sources = stands_for(value)
    nodes = [node for target in targets for node in ast.walk(target) if isinstance(node, ast.Name)]
    bound = [node.id for node in nodes if sources and isinstance(node.ctx, ast.Store)]
    if len(bound) * len(sources) > MOST_PAIRS:
        names.wild = True
        return
    for name in bound:
        names.aliases.setdefault(name, set()).update(sources)


def _visit_import(names: CellNames, node: ast.Import | ast.ImportFrom) -> None:
    for alias in node.names:
        names.wild = names.wild or alias.name == "*"
        bound = alias.asname or alias.name.partition(".")[0]
        names.binds.add(bound)
        names.modules.add(bound)
    sources = [node.module or ""] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]
    names.imports.update(name.partition(".")[0] for name in sources)
    names.wild = names.wild or "__future__" in sources  # it changes how all later cells are compiled


def _base(node: ast.AST) -> str:
    """Return the name that an attribute or item hangs on, or "" where it hangs on an expression."""
    while isinstance(node, ast.Attribute | ast.Subscript):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""
