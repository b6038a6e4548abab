"""Which values of a graph are shown, in which order, and with which arrows; arrows that lead nowhere are left away.

``chosen`` is asked by the picture and by the words for it, so that both tell of the same values.
"""

from dataclasses import dataclass

from autograder.illustration import Arrow, Graph, topological

MOST = 40
"""More values than that are no picture any more."""


@dataclass(frozen=True)
class Chosen:
    """What is shown of a graph.

    Attributes:
        order: Positions of values, children first.
        arrows: Between those values, in the graph's order.
        left_out: How many values are not shown.
    """

    order: tuple[int, ...]
    arrows: tuple[Arrow, ...]
    left_out: int

    @property
    def remark(self) -> str:
        """Return a sentence on what is not shown, or ""."""
        if not self.order:
            return "There are no values to show."
        if not self.left_out:
            return ""
        return f"{len(self.order)} of {len(self.order) + self.left_out} values are shown; {self.left_out} are not."


def chosen(graph: Graph) -> Chosen:
    """Return all values of a graph; of one that is too large, the first wrong one (or the output) and its neighbours."""
    positions = range(len(graph.nodes))
    arrows = tuple(arrow for arrow in graph.arrows if arrow.child in positions and arrow.parent in positions)
    order = topological(len(graph.nodes), arrows)
    if len(order) > MOST or graph.left_out:
        near = _neighbourhood(graph, arrows)
        order = [position for position in order if position in near][:MOST]
    shown = set(order)
    kept = tuple(arrow for arrow in arrows if {arrow.child, arrow.parent} <= shown)
    return Chosen(tuple(order), kept, max(graph.count, len(graph.nodes)) - len(order))


def _neighbourhood(graph: Graph, arrows: tuple[Arrow, ...]) -> set[int]:
    """Return the value that matters most, what it is made of, and what is made of it; not all where there are many."""
    if not graph.nodes:
        return set()
    positions = range(len(graph.nodes))
    wrong = (position for position in positions if graph.nodes[position].wrong)
    wanted = (graph.first_wrong, next(wrong, None), graph.output)
    centre = next((position for position in wanted if position is not None and position in positions), positions[-1])
    near = [arrow.parent for arrow in arrows if arrow.child == centre]
    near += [arrow.child for arrow in arrows if arrow.parent == centre]
    return {centre, *list(dict.fromkeys(near))[: MOST - 1]}
