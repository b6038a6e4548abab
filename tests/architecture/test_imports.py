"""Imports go down only, nothing goes in circles, and every heavy dependency has one owner."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "autograder"

LAYERS: list[tuple[str, ...]] = [
    ("autograder.worker", "autograder.illustration", "autograder.results", "autograder.whole_files", "autograder"),
    (
        "autograder.assignment",
        "autograder.course",
        "autograder.durations",
        "autograder.faults",
        "autograder.notebook",
        "autograder.expression",
        "autograder.scenario",
    ),
    (
        "autograder.expect",
        "autograder.check",
        "autograder.pasting",
        "autograder.rosters",
        "autograder.scaffolding",
        "autograder.toml_files",
    ),
    ("autograder.kit",),
    ("autograder.engine", "autograder.misconceptions"),
    ("autograder.sharing",),
    (
        "autograder.pytest_plugin",
        "autograder.exercises",
        "autograder.feedback_text",
        "autograder.html",
        "autograder.trouble",
    ),
    ("autograder.clusters", "autograder.comments", "autograder.lateness"),
    ("autograder.pictures",),
    (
        "autograder.feedback",
        "autograder.gradebook",
        "autograder.class_run",
        "autograder.collection",
        "autograder.report",
        "autograder.gradescope",
        "autograder.terminal",
        "autograder.matrix",
        "autograder.build",
        "autograder.doctor",
        "autograder.explaining",
    ),
    ("autograder.ci", "autograder.releasing"),
    ("autograder.packaging", "autograder.site"),
    ("autograder.grades",),
    ("autograder.export", "autograder.returning"),
    ("autograder.cli", "autograder.__main__"),
]
"""What may import what: each layer those before it, and itself."""

OWNERS = {
    "torch": {"autograder.expect.torch_reference"},
    "nbgrader": {
        "autograder.build.release",
        "autograder.collection.exchange",
        "autograder.gradebook.autograding",
        "autograder.gradebook.class_grades",
        "autograder.gradebook.generating",
        "autograder.gradebook.graded_pages",
        "autograder.gradebook.timestamps",
        "autograder.gradebook.lateness",
        "autograder.gradebook.opening",
        "autograder.gradebook.pipeline",
        "autograder.gradebook.saving",
        "autograder.gradebook.settings",
        "autograder.gradebook.students",
        "autograder.gradebook.validating",
        "autograder.gradebook.written",
        "autograder.returning.exchange",
    },
    "watchfiles": {"autograder.class_run.arriving"},
    "jinja2": {"autograder.html.pages"},
    "distributed": {"autograder.class_run.cluster"},
    "graphviz": {"autograder.pictures.graph_dot"},
    "pygraphviz": {"autograder.pictures.rendering"},
    "matplotlib": {"autograder.pictures.figures"},
    "PIL": {"autograder.releasing.texts"},
    "pygments": {"autograder.feedback.highlighting"},
    "jupytext": {"autograder.build.master", "autograder.build.solution"},
    "pytest": {"autograder.check", "autograder.engine.collecting", "autograder.pytest_plugin"},
}
"""Which modules may import a heavy dependency, at the top or inside a function."""


def module_name(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {
    module_name(path): path
    for path in sorted(PACKAGE.rglob("*.py"))
    if "exercises" not in path.parts or path.name.startswith("test_") or path.name in ("conftest.py", "reference.py")
}


def imported(path: Path, *, at_import: bool = False) -> Iterator[str]:
    """Yield the absolute names that a module imports; with ``at_import``, only those that importing it needs."""
    name = module_name(path)
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    tree = ast.parse(path.read_text(encoding="utf-8"))
    nodes = list(ast.walk(tree)) if not at_import else _top(tree)
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join([*package.split(".")[: len(package.split(".")) - node.level + 1]]) if node.level else ""
            source = ".".join(part for part in (base, node.module or "") if part)
            yield source
            yield from (f"{source}.{alias.name}" for alias in node.names)


def _top(tree: ast.Module) -> list[ast.AST]:
    return [
        inner
        for node in tree.body
        if not isinstance(node, ast.If)
        for inner in ([node] if isinstance(node, ast.Import | ast.ImportFrom) else [])
    ]


def layer(name: str) -> int:
    matches = [
        (len(prefix), number)
        for number, prefixes in enumerate(LAYERS)
        for prefix in prefixes
        if name == prefix or (name.startswith(prefix + ".") and prefix != "autograder")
    ]
    assert matches, f"{name} belongs to no layer; add it to LAYERS in {__file__}"
    return max(matches)[1]


@pytest.mark.parametrize("name", MODULES)
def test_a_module_imports_only_what_is_below_it(name: str) -> None:
    own = [target for target in imported(MODULES[name]) if target in MODULES]
    above = [target for target in own if layer(target) > layer(name)]
    assert not above, f"{name} imports {above}, which lie above it"


@pytest.mark.parametrize("name", [name for name in MODULES if name.startswith("autograder.worker")])
def test_the_worker_imports_the_standard_library_and_itself_only(name: str) -> None:
    foreign = [
        target
        for target in imported(MODULES[name])
        if not target.startswith("autograder.worker") and target.partition(".")[0] not in sys.stdlib_module_names
    ]
    assert not foreign


@pytest.mark.parametrize("dependency", OWNERS)
def test_a_heavy_dependency_has_its_owners(dependency: str) -> None:
    users = {name for name, path in MODULES.items() if dependency in {t.partition(".")[0] for t in imported(path)}}
    checks = {name for name in users if dependency == "pytest" and name.startswith("autograder.exercises.")}
    assert users - checks <= OWNERS[dependency]


def test_nothing_imports_in_circles() -> None:
    graph = {
        name: {target for target in imported(path, at_import=True) if target in MODULES and target != name}
        for name, path in MODULES.items()
    }
    done: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " -> ".join([*trail, name])
        if name not in done:
            for target in sorted(graph[name]):
                # A package's __init__ re-exports its own modules: that is no circle.
                if not (trail and target == name.rpartition(".")[0]):
                    visit(target, (*trail, name))
            done.add(name)

    for name in sorted(graph):
        visit(name, ())


def test_files_and_functions_stay_small() -> None:
    """At most 250 lines a file, 50 a function; functions around 25."""
    long = []
    for name, path in MODULES.items():
        text = path.read_text(encoding="utf-8")
        if text.count("\n") > 250:
            long.append(f"{name}: {text.count(chr(10))} lines")
        long += [
            f"{name}.{node.name}: {node.end_lineno - node.lineno + 1} lines"
            for node in ast.walk(ast.parse(text))
            if isinstance(node, ast.FunctionDef) and node.end_lineno and node.end_lineno - node.lineno >= 50
        ]
    assert not long
