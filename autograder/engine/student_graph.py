"""The student's own graph of the smallest example, beside what the reference says of the same values.

``student_graph`` turns what a worker tells into a ``Graph``: values that the expression names are known to the reference
and are compared; what the student's methods made on the way (a ``-b`` inside ``a - b``) is shown as it is.
``right_graph`` is the expression's own graph, with what each arrow adds to a gradient.
"""

import re
from collections.abc import Callable, Sequence
from graphlib import CycleError, TopologicalSorter
from typing import Any

from autograder.engine.replies import ToldGraph, ToldNode
from autograder.expect.float_reference import NoReference, Walk, walk
from autograder.expression.program import Program, pruned
from autograder.faults import Question
from autograder.illustration import Arrow, Graph, GraphNode, Shown, topological
from autograder.notebook.shown import clean
from autograder.results import shown

Close = Callable[[float, float], bool]
LONGEST_NAME = 40
LISTS = frozenset({"list", "item", "softmax", "nll"})
"""Steps that the reference writes out as others: a picture of those would not be of the student's expression."""

A_CIRCLE = "The graph goes round in a circle: a value is made of itself."
NO_CHILDREN = "Some values do not say what they were made of: nothing hangs below them."
NOT_ALL = "There are more values than can be counted."


def student_graph(question: Question, told: ToldGraph, wanted: Sequence[float], close: Close) -> Graph | None:
    """Return the student's graph, or None where nothing was told.

    Args:
        question: What was asked.
        told: What the worker says.
        wanted: The right value and gradients, as the counterexample has them.
        close: Whether two numbers are near enough.
    """
    if not told.nodes:
        return None
    order = _canonical(told.nodes)
    nodes = [told.nodes[old] for old in order]
    moved = {old: new for new, old in enumerate(order)}
    # A student's list of children may hold one twice; out of range is what a worker that was taken over may say.
    ends = {(new, moved[child]) for new, node in enumerate(nodes) for child in node.children if child in moved}
    arrows = tuple(Arrow(child, parent) for parent, child in sorted(ends))
    right = _expected(question, wanted)
    shown_nodes = tuple(_node(question.program, node, right, close) for node in nodes)
    output = next((new for new, node in enumerate(nodes) if node.value == question.program.output), None)
    sequence = topological(len(nodes), arrows)
    return Graph(
        nodes=shown_nodes,
        arrows=arrows,
        output=output,
        first_wrong=_first_wrong(shown_nodes, sequence),
        count=max(told.count, len(nodes)),
        remarks=_remarks(nodes, arrows, question.program, complete=told.complete),
    )


def right_graph(question: Question, own: Graph | None, wanted: Sequence[float]) -> Graph | None:
    """Return the expression's graph with what each arrow adds, or None where the reference draws it otherwise.

    Args:
        question: What was asked.
        own: The student's graph, whose numbers stand beside the right ones.
        wanted: As in ``student_graph``.
    """
    program, found = question.program, _walked(question)
    if found is None:
        return None
    right = _expected(question, wanted)
    # What the expression does not name may bear any label, even a name of the expression's.
    yours = {node.name: node for node in own.nodes if node.expected_data is not None} if own else {}
    nodes = []
    for position in range(len(found.values)):
        name = _name(program, position)
        data, grad = (shown(entry or 0.0) for entry in right[position])
        mine = yours.get(name) if name else None
        same = GraphNode(name, _operation(program, position), data, grad, data, grad)
        nodes.append(same if mine is None else GraphNode(name, same.op, mine.data, mine.grad, data, grad, mine.wrong))
    arrows = tuple(Arrow(child, parent, shown(amount)) for child, parent, amount in found.contributions)
    arrows = tuple(sorted(arrows, key=_by_ends))
    first = _first_wrong(nodes, topological(len(nodes), arrows))
    return Graph(tuple(nodes), arrows, program.output, first, len(nodes))


def _walked(question: Question) -> Walk | None:
    if any(step[0] in LISTS for step in question.program.steps):
        return None
    try:
        return walk(question.program, question.inputs)
    except NoReference:
        return None


def _expected(question: Question, wanted: Sequence[float]) -> dict[int, tuple[float, float | None]]:
    """Return the right data and gradient by position in the program, as far as they are known; torch's where it has them."""
    program, found = question.program, _walked(question)
    known: dict[int, tuple[float, float | None]] = {}
    if found:
        known = {i: (data, found.gradients[i]) for i, data in enumerate(found.values)}
    known[program.output] = (wanted[0], 1.0)
    for position, (data, gradient) in enumerate(zip(question.inputs, wanted[1:], strict=True)):
        known[position] = (float(data), gradient)
    return known


def _node(program: Program, node: ToldNode, right: dict[int, tuple[float, float | None]], close: Close) -> GraphNode:
    data, grad = right.get(node.value, (None, None))
    wrong = tuple(
        what
        for what, yours, expected in (("data", node.data, data), ("grad", node.grad, grad))
        if expected is not None and not (_is_number(yours) and close(float(yours), expected))
    )
    name = _name(program, node.value) if node.value >= 0 else clean(node.label, LONGEST_NAME)
    return GraphNode(
        name,
        clean(node.op, LONGEST_NAME),
        _shown(node.data),
        _shown(node.grad),
        None if data is None else shown(data),
        None if grad is None else shown(grad),
        wrong,
    )


def _name(program: Program, position: int) -> str:
    """Return what a value of the program is called: an input's name, or its expression where that is short."""
    if position < len(program.names):
        return program.names[position]
    if position >= len(program.names) + len(program.steps):
        return ""
    text = pruned(Program(program.names, program.steps, position)).text()
    return text if len(text) <= LONGEST_NAME and ";" not in text else ""


def _operation(program: Program, position: int) -> str:
    return SIGNS.get(str(program.steps[position - len(program.names)][0]), "") if position >= len(program.names) else ""


SIGNS = {name: name for name in ("neg", "exp", "log", "tanh")}
SIGNS |= {"add": "+", "sub": "-", "mul": "*", "truediv": "/", "pow": "**"}
"""How operations of the right graph are written in its circles."""

SPELLED = re.compile(r"nan|-?inf")


def _is_number(entry: float | str) -> bool:
    return not isinstance(entry, str) or bool(SPELLED.fullmatch(entry))


def _shown(entry: float | str) -> Shown:
    return shown(float(entry)) if _is_number(entry) else clean(str(entry), LONGEST_NAME)


def _first_wrong(nodes: Sequence[GraphNode], order: Sequence[int]) -> int | None:
    """Return the wrong gradient that is nearest the output, which a backward pass comes to first."""
    return next((position for position in reversed(order) if "grad" in nodes[position].wrong), None)


def _by_ends(arrow: Arrow) -> tuple[int, int]:
    return arrow.parent, arrow.child


def _canonical(nodes: Sequence[ToldNode]) -> list[int]:
    """Return an order of the nodes that no order of sets changes: the program's own first, then by what they are."""
    below = [[child for child in node.children if child < len(nodes)] for node in nodes]
    above = [[parent for parent, children in enumerate(below) if i in children] for i in range(len(nodes))]
    ranks = _ranked([(node.value < 0, node.value, node.op, node.label, str(node.data), str(node.grad)) for node in nodes])
    for _ in nodes:  # values that look alike are told apart by what hangs together with them
        finer = _ranked(
            [(ranks[i], *(tuple(sorted(ranks[j] for j in near[i])) for near in (below, above))) for i in range(len(nodes))]
        )
        if finer == ranks:
            break
        ranks = finer
    return sorted(range(len(nodes)), key=lambda position: (ranks[position], position))


def _ranked(keys: Sequence[tuple[Any, ...]]) -> list[int]:
    order = {key: rank for rank, key in enumerate(sorted(set(keys)))}
    return [order[key] for key in keys]


def _remarks(nodes: Sequence[ToldNode], arrows: Sequence[Arrow], program: Program, *, complete: bool) -> tuple[str, ...]:
    """Say what is odd about the graph."""
    with_children = {arrow.parent for arrow in arrows}
    bare = [i for i, node in enumerate(nodes) if node.value >= len(program.names) and i not in with_children]
    return tuple(
        sentence
        for sentence, holds in (
            (A_CIRCLE, _is_circular(len(nodes), arrows)),
            (NO_CHILDREN, bool(bare)),
            (NOT_ALL, not complete),
        )
        if holds
    )


def _is_circular(count: int, arrows: Sequence[Arrow]) -> bool:
    sorter = TopologicalSorter({position: set[int]() for position in range(count)})
    for arrow in arrows:
        sorter.add(arrow.parent, arrow.child)
    try:
        sorter.prepare()
    except CycleError:
        return True
    return False
