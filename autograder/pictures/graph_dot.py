"""Writes a graph of values in DOT, Graphviz's language; it owns the ``graphviz`` package, and runs no program.

``dot`` returns the source; ``rendering.svg`` makes a picture of it. A value is a box with its name and its numbers, an
operation a circle before the box that it makes. What is wrong has a thick border, a tinted row, a sign and the word:
whoever sees no colours misses nothing.
"""

import html

from graphviz import Digraph

from autograder.illustration import Arrow, Graph, GraphNode, Shown
from autograder.pictures.chosen import Chosen, chosen
from autograder.pictures.palette import (
    CARD,
    INK,
    LEAF_TINT,
    LINE,
    NOTE,
    OPERATION_TINT,
    PAPER,
    SOFT,
    WRONG,
    WRONG_BORDER,
    WRONG_TINT,
)
from autograder.pictures.shortened import called, number, pair, text

FONT = {"fontname": "DejaVu Sans", "fontsize": "11", "fontcolor": INK}
GRAPH = {"rankdir": "LR", "ordering": "in", "bgcolor": "transparent", "nodesep": "0.22", "ranksep": "0.3", "pad": "0.05"}
NODE = {"shape": "plain", "margin": "0"}
EDGE = {"color": SOFT, "arrowsize": "0.7", "penwidth": "1.1", "fontcolor": NOTE}
OPERATION = {
    "style": "filled,rounded",
    "fillcolor": OPERATION_TINT,
    "color": SOFT,
    "margin": "0.03",
    "width": "0.36",
}
NO_REMARK = "<TD></TD>"
LONGEST_OPERATION = 8
ROUND = 4
"""A longer name makes no good circle."""
SIGN = "\N{MULTIPLICATION SIGN}"
"""Marks what is wrong, beside the word; every font has it."""


def dot(graph: Graph, *, contributions: bool = False) -> str:
    """Return a graph in DOT, the same source for the same graph.

    Args:
        graph: Of more than 40 values, or where some were left out before, only the first wrong one and its neighbours
            are drawn, and the picture says how many are not.
        contributions: Each arrow says what it adds to the gradient of the value that it comes from, where that is known.
    """
    part = chosen(graph)
    digraph = Digraph(
        graph_attr=GRAPH | FONT, node_attr=NODE | FONT, edge_attr=EDGE | FONT | {"fontcolor": NOTE, "fontsize": "10"}
    )
    if part.remark:
        digraph.attr(label=f"<{_escaped(part.remark)}>", labelloc="b", labeljust="l")
    made = {arrow.parent for arrow in graph.arrows}  # of what is not drawn, too
    leaves = {position for position in part.order if position not in made and not graph.nodes[position].op}
    for place, position in enumerate(part.order):
        _draw_value(digraph, graph, position, f"n{place}", leaf=position in leaves)
    for arrow in part.arrows:
        _draw_arrow(digraph, graph, part, arrow, contributions=contributions)
    return str(digraph.source)


def _draw_value(digraph: Digraph, graph: Graph, position: int, place: str, *, leaf: bool) -> None:
    node = graph.nodes[position]
    is_wrong = bool(_wrong(node)) or position == graph.first_wrong
    kinds = " ".join(["value", *["leaf"] * leaf, *["wrong"] * is_wrong])
    digraph.node(place, f"<{_box(graph, position, leaf=leaf)}>", id=place, **{"class": kinds})
    operation = text(node.op, LONGEST_OPERATION)
    if operation:
        shape = "circle" if len(operation) <= ROUND else "box"
        digraph.node(f"{place}op", f"<{_bold(operation)}>", **OPERATION, shape=shape, **{"class": "op"})
        digraph.edge(f"{place}op", place, weight="9")  # as straight and short as can be


def _draw_arrow(digraph: Digraph, graph: Graph, part: Chosen, arrow: Arrow, *, contributions: bool) -> None:
    child, parent = part.order.index(arrow.child), part.order.index(arrow.parent)
    operation = text(graph.nodes[arrow.parent].op, LONGEST_OPERATION)
    adds = {}
    if contributions and arrow.adds is not None:
        adds = {"label": f"<+= {_escaped(number(arrow.adds))}>"}
    digraph.edge(f"n{child}", f"n{parent}op" if operation else f"n{parent}", **adds)


def _wrong(node: GraphNode) -> set[str]:
    return {"data", "grad"} & set(node.wrong)


def _escaped(plain: str) -> str:
    """Return a text that is shown as it is: Graphviz would put names in the place of a backslash and N, or G."""
    return html.escape(plain).replace("\\", "\\\\")


def _bold(plain: str) -> str:
    return f"<B>{_escaped(plain)}</B>"


def _box(graph: Graph, position: int, *, leaf: bool) -> str:
    """Return the box of a value: a table in Graphviz's own dialect of HTML."""
    node, first = graph.nodes[position], position == graph.first_wrong
    is_wrong = bool(_wrong(node)) or first
    border = f'BORDER="3" COLOR="{WRONG_BORDER}"' if is_wrong else f'BORDER="1" COLOR="{LINE}"'
    wide = f'<TR><TD COLSPAN="{3 if _wrong(node) else 2}"'
    header = f'{wide} BGCOLOR="{LEAF_TINT if leaf else CARD}">{_bold(called(graph, position))}</TD></TR>'
    if first:
        header += f'{wide}><FONT COLOR="{WRONG}">{_bold("first wrong")}</FONT></TD></TR>'
    rows = _rows("data", node.data, node.expected_data, wrong="data" in node.wrong)
    rows += _rows("grad", node.grad, node.expected_grad, wrong="grad" in node.wrong)
    if not _wrong(node):  # nothing stands in the third column
        rows = rows.replace(NO_REMARK, "")
    cells = 'CELLBORDER="0" CELLSPACING="0" CELLPADDING="3"'
    return f'<TABLE {border} {cells} BGCOLOR="{PAPER}">{header}{rows}</TABLE>'


def _rows(kind: str, yours: Shown, expected: Shown | None, *, wrong: bool) -> str:
    """Return the row of a number, and the row of what it should have been where it is not that."""
    if expected is None or (not wrong and number(yours) == number(expected)):
        shown, right = number(yours), ""
    else:
        shown, right = pair(yours, expected)
    name = f"your {kind}" if wrong or right else kind
    yours_row = _row(name, shown, f"{SIGN} wrong" if wrong else "")
    return yours_row + (_row("expected", right) if right else "")


def _row(name: str, value: str, remark: str = "") -> str:
    if not remark:
        return f'<TR><TD ALIGN="LEFT">{name}</TD><TD ALIGN="RIGHT">{_escaped(value)}</TD>{NO_REMARK}</TR>'
    red, ground = f'<FONT COLOR="{WRONG}">', f'BGCOLOR="{WRONG_TINT}"'
    cells = f'<TD ALIGN="LEFT" {ground}>{_bold(name)}</TD>'
    cells += f'<TD ALIGN="RIGHT" {ground}>{red}{_bold(value)}</FONT></TD>'
    return f"<TR>{cells}<TD {ground}>{red}{_bold(remark)}</FONT></TD></TR>"
