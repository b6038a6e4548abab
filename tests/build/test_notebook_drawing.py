"""The notebook's drawing: odd labels survive, a + a has two arrows, and one expression has one picture."""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING, Any

import pytest
from masters import NAME, ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

ODD = [
    "a<b|{}\\",
    "{w} <h>",
    "p|q",
    "{x}",
    "x}",
    "<h>",
    "\\",
    "\\N \\G",
    'say "so"',
    "&amp; &",
    "two\\n",
    "<b>bold</b>",
    "é → λ",
]


@pytest.fixture(scope="module")
def notebook(run_cells: Callable[..., tuple[dict[str, str], dict[str, Any]]]) -> dict[str, Any]:
    """The names of the notebook once its drawing cell has run."""
    return run_cells(until="draw_dot")[1]


def texts(svg: str) -> list[str]:
    return [element.text or "" for element in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]  # noqa: S314


@pytest.mark.parametrize("program", ["dot or pygraphviz", "pygraphviz alone"])
@pytest.mark.parametrize("label", ODD)
def test_an_odd_label_reaches_picture_and_table(
    notebook: dict[str, Any], label: str, program: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if program == "pygraphviz alone":
        monkeypatch.setenv("PATH", "")
    one = notebook["Value"](1.5, label=label)
    drawing = notebook["draw_dot"](one + one)
    assert label in texts(drawing._repr_svg_())
    assert label in repr(drawing)


def test_a_long_label_is_cut_in_the_picture_and_whole_in_the_tooltip_and_the_table(
    notebook: dict[str, Any],
) -> None:
    label = "the weight of the first input"
    drawing = notebook["draw_dot"](notebook["Value"](1.5, label=label))
    svg = drawing._repr_svg_()
    assert "the weight of the…" in texts(svg)
    assert f"{label}: data 1.5, grad 0.0" in svg
    assert label in repr(drawing)


def test_a_plus_a_has_two_arrows_and_a_square_has_one(notebook: dict[str, Any]) -> None:
    value, draw_dot = notebook["Value"], notebook["draw_dot"]
    one = value(2.0, label="a")
    for sign, result in (("+", one + one), ("*", one * one)):
        assert draw_dot(result).source.count("n0 -> n1op") == 2
        assert f"{sign} n0 n0" in repr(draw_dot(result))
    for result in (one**2, one.exp()):
        assert draw_dot(result).source.count("n0 -> n1op") == 1
    assert draw_dot(one + value(3.0)).source.count("-> n2op") == 2


def test_nodes_are_numbered_operands_first(notebook: dict[str, Any]) -> None:
    left, right = notebook["Value"](1.0, label="a"), notebook["Value"](2.0, label="b")
    nodes, arrows = notebook["trace"]((left * right + left).exp())
    place = {node: number for number, node in enumerate(nodes)}
    assert len(nodes) == 5
    assert len(arrows) == 5
    assert all(place[operand] < place[result] for operand, result in arrows)


EXPRESSIONS = """
def expressions(Value):
    a, b, c = Value(1.0), Value(1.0), Value(1.0)
    yield (a + b) + a
    yield (a + b) * (c + b)
    yield (a * b) + (a + c) * (b + c)
    logits = [Value(float(x)) for x in (0, 0, 0, 1)]
    yield -(logits[3].exp() / sum(x.exp() for x in logits)).log()
    x = Value(2.0)
    for _ in range(6):
        x = (x + 1.0) * x
    yield x
"""


def test_one_expression_has_one_source_wherever_its_values_lie_in_memory(notebook: dict[str, Any]) -> None:
    names: dict[str, Any] = {}
    exec(EXPRESSIONS, names)  # noqa: S102
    seen = set()
    litter: list[object] = []
    for size in range(1, 25):
        litter.extend(bytearray(size * 40) for _ in range(size))
        del litter[:: 1 + size % 3]
        seen.add("\n".join(notebook["draw_dot"](root).source for root in names["expressions"](notebook["Value"])))
    assert len(seen) == 1


def test_the_source_is_the_same_on_every_run() -> None:
    code = f"""
import contextlib, io, runpy, sys
sys.modules.update(dict.fromkeys(["torch", "numpy", "matplotlib"]))
with contextlib.redirect_stdout(io.StringIO()):
    names = runpy.run_path(sys.argv[1])
{EXPRESSIONS}
for root in expressions(names["Value"]):
    root.backward()
    print(names["draw_dot"](root).source)
"""
    script = ROOT / "solutions" / NAME / f"{NAME}.py"
    runs = {
        subprocess.run(
            [sys.executable, "-c", code, script],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "42")
    }
    assert len(runs) == 1
    assert b"digraph" in runs.pop()


@pytest.mark.parametrize("absent", [["graphviz", "pygraphviz"], ["pygraphviz"]])
def test_without_graphviz_there_is_a_table_of_text(
    notebook: dict[str, Any], absent: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")  # the package graphviz finds no program
    for package in absent:
        monkeypatch.setitem(sys.modules, package, None)
    left, right = notebook["Value"](2.0, label="a"), notebook["Value"](-3.0, label="b")
    drawing = notebook["draw_dot"](left * right)
    assert drawing._repr_svg_() is None
    assert repr(drawing).splitlines() == [
        "name  label  made by   data  grad",
        "n0    a      an input  2     0",
        "n1    b      an input  -3    0",
        "n2           * n0 n1   -6    0",
    ]
