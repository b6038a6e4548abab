"""Each wish of nbgrader's users that we say is answered names tests that exist."""

import ast
import tomllib
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
WISHES: list[dict[str, Any]] = tomllib.loads((HERE / "nbgrader_issues.toml").read_text(encoding="utf-8"))["wish"]


@pytest.mark.parametrize("wish", WISHES, ids=lambda wish: str(wish["issues"][0]))
def test_a_wish_that_is_answered_names_its_tests(wish: dict[str, Any]) -> None:
    assert wish["asks"]
    assert wish["tests"]
    for named in wish["tests"]:
        file, _, test = named.partition("::")
        tree = ast.parse((HERE.parent / file).read_text(encoding="utf-8"))
        functions = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
        assert test in functions if test else any(name.startswith("test_") for name in functions), named
