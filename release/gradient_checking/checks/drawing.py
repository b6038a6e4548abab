"""The graph that a student's own code builds, in text, as DOT, as SVG: ``marked`` finds the first wrong gradient.

``as_text`` is a table, ``as_dot`` what Graphviz reads, ``as_svg`` a picture where Graphviz is installed in some form.
"""

import html
import importlib
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from checks.expect.tolerance import is_close
from checks.asked import program_of
from checks.contents import Contents
from checks.findings import Finding, shown

WRONG, DEEP = "#D55E00", "#FBE3D4"
LEAF, OPERATION = "#E3EFF9", "#FFF7DC"
LONGEST = 18


@dataclass(frozen=True)
class Node:
    """One value of the graph.

    Attributes:
        name: What it is called in the example, or how it was made.
        op: Its operation, or "".
        data: Its number, as text.
        grad: Its gradient, as text.
        right: The right gradient, or None where the example does not say it.
        wrong: Its gradient is not the right one.
        first: It is the first wrong one on the way back.
        children: The places of what it was made of.
        is_input: It is an input of the example.
    """

    name: str
    op: str
    data: str
    grad: str
    right: "float | None"
    wrong: bool
    first: bool
    children: "tuple[int, ...]"
    is_input: bool


def marked(told: "Mapping[str, Any]", finding: Finding, contents: Contents) -> "list[Node]":
    """Return the graph's nodes, the output first, with the gradients that they should have.

    Args:
        told: The graph, as the worker tells it.
        finding: The example.
        contents: The tolerances.
    """
    nodes = told["nodes"]
    right = [right_gradient(finding, node["value"]) for node in nodes]
    wrong = [
        one is not None and not _near(node["grad"], one, contents)
        for node, one in zip(nodes, right)  # noqa: B905
    ]
    known = [(node["value"], place) for place, node in enumerate(nodes) if wrong[place]]
    begin = max(known)[1] if known else -1  # later values of an expression get their gradients earlier
    return [
        Node(
            names_of(finding).get(node["value"]) or f"({node['op'] or 'a value'})",
            node["op"],
            _text(node["data"]),
            _text(node["grad"]),
            right[place],
            wrong[place],
            place == begin,
            tuple(node["children"]),
            0 <= node["value"] < len(finding.question["names"]),
        )
        for place, node in enumerate(nodes)
    ]


def names_of(finding: Finding) -> "dict[int, str]":
    """Return what the values of an example are called: its inputs, the result, and t1, t2, ... between."""
    program = program_of(dict(finding.question))
    count = len(program.names)
    between = {count + place: f"t{place + 1}" for place in range(len(program.steps) - 1)}
    return {**dict(enumerate(program.names)), **between, **({program.output: "result"} if program.steps else {})}


def right_gradient(finding: Finding, value: int) -> "float | None":
    """Return the right gradient of one of an example's values, or None where it is not known."""
    question = finding.question
    inputs = len(question["names"])
    if value < 0:
        return None
    start = finding.start if value < inputs else 0.0
    if "backward" in question:
        gradients = question["backward"]["gradients"]
        return float(gradients[value]) + start if value < len(gradients) else None
    return float(question["wanted"][1 + value]) + start if value < inputs else None


def _near(yours: Any, right: float, contents: Contents) -> bool:
    return isinstance(yours, (int, float)) and is_close(float(yours), right, contents.absolute, contents.relative)


def _text(value: Any) -> str:
    text = f"{value:.4g}" if isinstance(value, (int, float)) else shown(value)
    return text if len(text) <= LONGEST else text[: LONGEST - 3] + "..."


def made_of(children: "Sequence[str]", op: str, *, is_input: bool) -> str:
    """Return in words what a value was made of."""
    if children:
        return f"{op or 'made'} of {', '.join(children)}"
    return "an input" if is_input else f"{op} of nothing that it knows".strip()


def as_text(nodes: "Sequence[Node]") -> str:
    """Return a graph as a table, one line for each value."""
    rows = [("value", "made by", "data", "your grad", "")]
    for node in nodes:
        made_by = made_of([nodes[child].name for child in node.children], node.op, is_input=node.is_input)
        word = f"WRONG, should be {shown(node.right)}" if node.wrong else ""
        rows.append((node.name, made_by, node.data, node.grad, word + ("   <- look here first" if node.first else "")))
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    return "\n".join("  ".join([*map(str.ljust, row[:4], widths), row[4]]).rstrip() for row in rows)


def as_dot(nodes: "Sequence[Node]", title: str) -> str:
    """Return a graph in Graphviz's language; the same graph gives the same text."""
    font = 'fontname="Helvetica,Arial,sans-serif" fontsize="12"'
    lines = ["digraph {", f'rankdir="LR" ordering="in" label="{_escaped(title)}" {font}', f"node [{font} shape=plain]"]
    for place, node in enumerate(nodes):
        lines.append(f"n{place} [label=<{_box(node)}>]")
        if node.children or node.op:
            looks = f'shape=circle margin="0.02" style=filled fillcolor="{OPERATION}"'
            lines.append(f"o{place} [label=<{_escaped(node.op or '?')}> {looks}]")
            lines.append(f"o{place} -> n{place}")
        lines += [f"n{child} -> o{place}" for child in node.children if node.children or node.op]
    return "\n".join([*lines, "}"]) + "\n"


def _box(node: Node) -> str:
    border, fill = (WRONG, DEEP) if node.wrong else ("#666666", LEAF if not node.children else "#FFFFFF")
    rows = [("data", node.data), ("your grad", node.grad)]
    rows += [("should be", f"{shown(node.right)}, wrong")] if node.wrong else []
    pairs = [(f'<td align="left">{word}</td>', f'<td align="right">{_escaped(text)}</td>') for word, text in rows]
    cells = "".join(f"<tr>{word}{text}</tr>" for word, text in pairs)
    head = f'<tr><td colspan="2"><b>{_escaped(node.name)}</b></td></tr>'
    looks = f'border="{3 if node.first else 1}" color="{border}" bgcolor="{fill}"'
    return f'<table {looks} cellborder="0" cellspacing="0" cellpadding="3">{head}{cells}</table>'


def _escaped(text: str) -> str:
    return html.escape(text, quote=True).replace("\\", "\\\\")


def as_svg(dot: str) -> "str | None":
    """Return the picture, or None where Graphviz is not installed: as the command ``dot``, or as a Python package."""
    program = shutil.which("dot")
    if program:
        try:
            done = subprocess.run([program, "-Tsvg"], input=dot.encode(), capture_output=True, timeout=20, check=True)  # noqa: S603
            return done.stdout.decode()
        except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
            pass
    try:
        graph = importlib.import_module("pygraphviz").AGraph(string=dot)
        return str(graph.draw(format="svg", prog="dot").decode())
    except Exception:  # noqa: BLE001 - it is not there, or not whole: the table says the same
        return None
