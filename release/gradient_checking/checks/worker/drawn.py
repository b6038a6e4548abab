"""Stands in for the library graphviz: a ``Digraph`` that remembers what was drawn, and draws nothing.

``DrawnGraph.drawn`` says which nodes and edges there are, by their labels: the names of nodes are most often addresses of
objects, which differ from run to run.
"""

import re
from collections.abc import Iterable
from typing import Any

from .standins import MODULES, StandIn, StandInModule

MOST_PARTS = 1000
"""Nodes and edges of one graph."""

ADDRESS = re.compile(r"\d{6,}")


class DrawnGraph:
    """What ``graphviz.Digraph`` and ``graphviz.Graph`` are in a box."""

    def __init__(self, *_args: Any, **_kwargs: Any) -> None:
        self._labels: dict[str, str] = {}
        self._edges: list[tuple[str, str]] = []

    def node(self, name: Any, label: Any = None, _attributes: Any = None, **_more: Any) -> None:
        """Remember a node; drawn again, it is the same one.

        Raises:
            TypeError: Its name is no text, as in the library.
        """
        if len(self._labels) < MOST_PARTS:
            self._labels[_text(name)] = str(name if label is None else label)

    def edge(self, tail_name: Any, head_name: Any, label: Any = None, _attributes: Any = None, **_more: Any) -> None:  # noqa: ARG002 - graphviz's signature
        """Remember an edge.

        Raises:
            TypeError: One of the names is no text, as in the library.
        """
        if len(self._edges) < MOST_PARTS:
            self._edges.append((_text(tail_name), _text(head_name)))

    def edges(self, tail_head_iter: Iterable[Any]) -> None:
        """Remember several edges."""
        for tail, head in tail_head_iter:
            self.edge(tail, head)

    def attr(self, *_args: Any, **_kwargs: Any) -> None:
        """How a graph looks is not looked at."""

    def drawn(self) -> dict[str, list[Any]]:
        """Return the labels of the nodes, and of the two ends of each edge, in an order that no address plays a part in."""
        names = dict.fromkeys([*self._labels, *(name for edge in self._edges for name in edge)])
        shown = {name: ADDRESS.sub("#", self._labels.get(name, name)) for name in names}
        return {
            "nodes": sorted(shown.values()),
            "edges": sorted([shown[tail], shown[head]] for tail, head in self._edges),
        }

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return StandIn()  # render, view, pipe, source


def _text(name: Any) -> str:
    if not isinstance(name, str):
        raise TypeError(f"expected string or bytes-like object, got '{type(name).__name__}'")
    return name


class DrawnModule(StandInModule):
    """The module ``graphviz``."""

    Digraph = Graph = DrawnGraph


MODULES["graphviz"] = DrawnModule
