"""The smallest example as a line: it runs below a Value, and shows the numbers that it is said to show."""

import ast
import json
from pathlib import Path
from typing import Any

import pytest

from autograder.pasting import as_line
from autograder.results import Counterexample

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT / "autograder" / "exercises" / "micrograd_exercises" / "reference.py"

LINES = [
    ("a * a", {"a": 3.0}, ["a.grad"], "a = Value(3.0); (a * a).backward(); a.grad"),
    ("a - 2", {"a": 3}, ["data"], "a = Value(3); (a - 2).data"),
    ("a.exp()", {"a": 1.0}, ["a.grad"], "a = Value(1.0); a.exp().backward(); a.grad"),
    ("2 - a", {"a": 1.5}, ["data", "a.grad"], "a = Value(1.5); y = 2 - a; y.backward(); y.data, a.grad"),
    (
        "a + b",
        {"a": 1.0, "b": 2.0},
        ["a.grad", "b.grad"],
        "a = Value(1.0); b = Value(2.0); (a + b).backward(); a.grad, b.grad",
    ),
    ("t1 = a + a; t1 + t1", {"a": 3.0}, ["a.grad"], "a = Value(3.0); t1 = a + a; (t1 + t1).backward(); a.grad"),
    (
        "-a",
        {"a": 3.0, "a.grad before": 0.5},
        ["a.grad"],
        "a = Value(3.0); a.grad = 0.5; (-a).backward(); a.grad",
    ),
    ("softmax([a, b])[0]", {"a": 3.0, "b": 2.0}, ["data"], "a = Value(3.0); b = Value(2.0); softmax([a, b])[0].data"),
    ("gradf(2.0, 3.0, 4.0)", {"a": 2.0, "b": 3.0, "c": 4.0}, ["df/da"], ""),
    ("numerical_grad", {"a": 2.0, "b": 3.0, "c": 4.0}, ["df/da"], ""),
    ("loss.backward()", {"logits[0]": 0.0}, ["logits[0].grad"], ""),
]


@pytest.mark.parametrize(("expression", "inputs", "wrong", "line"), LINES)
def test_the_line(expression: str, inputs: dict[str, Any], wrong: list[str], line: str) -> None:
    numbers: dict[str, Any] = dict.fromkeys(wrong, 1.0)
    assert as_line(Counterexample(expression, inputs, numbers, numbers)) == line


def test_where_the_code_stops_the_line_stops_there_too() -> None:
    example = Counterexample("a / 2", {"a": 3.0}, {"error": "TypeError"}, {"data": 1.5, "a.grad": 0.5})
    assert as_line(example) == "a = Value(3.0); (a / 2).backward()"


def shown(line: str) -> list[float]:
    """Run a line below the reference's Value, as a notebook would, and return what it shows."""
    names: dict[str, Any] = {}
    exec(REFERENCE.read_text(encoding="utf-8"), names)  # noqa: S102 - the project's own reference
    names["nll"] = lambda probs, label: -probs[label].log()
    *before, last = ast.parse(line).body
    exec(compile(ast.Module(before, []), "line", "exec"), names)  # noqa: S102 - a line of a golden result
    assert isinstance(last, ast.Expr)
    value = eval(compile(ast.Expression(last.value), "line", "eval"), names)  # noqa: S307 - as above
    return list(value) if isinstance(value, tuple) else [value]


def test_the_lines_of_the_golden_results_show_torchs_numbers_below_a_right_value() -> None:
    tried = 0
    for path in sorted((ROOT / "tests" / "golden").glob("*/results.json")):
        for test in json.loads(path.read_text(encoding="utf-8"))["tests"]:
            found = test["extra_data"]["counterexample"]
            line = as_line(Counterexample(**found)) if found else ""
            if line and "error" not in found["yours"] and not test["extra_data"]["carried_forward"]:
                assert f"paste `{line}`" in test["output"]
                assert shown(line) == pytest.approx([found["expected"][name] for name in found["expected"]])
                tried += 1
    assert tried >= 4
