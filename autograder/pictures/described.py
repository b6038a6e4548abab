"""Says in words what a picture shows, for whoever cannot see it, and for a terminal.

``describe`` tells a student's graph, ``describe_right`` a right one with what each arrow adds; ``describe_slope`` and
``describe_step_error`` tell the two plots. Names are the same as in the pictures, and values come in the same order.
"""

import math
from itertools import pairwise

from autograder.illustration import Graph, GraphNode, Shown, Slope, StepError
from autograder.pictures.chosen import Chosen, chosen
from autograder.pictures.shortened import called, number, pair, text

LONGEST = 200
"""The most characters of a name."""
STEEPEST = 1e6
"""A line that many times as steep as the curve is high and wide cannot be drawn beside it."""


def describe(graph: Graph) -> str:
    """Return a line for each value that is shown: its numbers, what is wrong, and what it should have been."""
    part = chosen(graph)
    return "\n".join([*(_value(graph, part, position) for position in part.order), *[part.remark] * bool(part.remark)])


def _value(graph: Graph, part: Chosen, position: int) -> str:
    node = graph.nodes[position]
    made = [called(graph, arrow.child, LONGEST) for arrow in part.arrows if arrow.parent == position]
    name = called(graph, position, LONGEST) + (f", made from {_listed(made)}" if made else "")
    operation = text(node.op, LONGEST)
    name += f" (op '{operation}')" if operation else ""
    numbers = [
        _number("data", node.data, node.expected_data, wrong="data" in node.wrong),
        _number("grad", node.grad, node.expected_grad, wrong="grad" in node.wrong),
    ]
    first = "the first wrong one that backward reaches" if position == graph.first_wrong else ""
    return _ascii(f"{name}: {', '.join(numbers)}{_judged(node, first)}")


def _judged(node: GraphNode, first: str) -> str:
    wrong = [kind for kind in ("data", "grad") if kind in node.wrong]
    remarks = [*[f"wrong {' and '.join(wrong)}"] * bool(wrong), *[first] * bool(first)]
    return f" ({'; '.join(remarks)})" if remarks else ""


def _number(kind: str, yours: Shown, expected: Shown | None, *, wrong: bool) -> str:
    if expected is None:
        return f"your {kind} {number(yours, length=LONGEST)}" if wrong else f"{kind} {number(yours, length=LONGEST)}"
    if not wrong and number(yours) == number(expected):
        return f"{kind} {number(yours, length=LONGEST)}"
    shown, right = pair(yours, expected, LONGEST)
    return f"your {kind} {shown}, expected {right}"


def describe_right(graph: Graph) -> str:
    """Return a line for each value of a right graph: what each arrow adds to its gradient, and the sum."""
    part = chosen(graph)
    return "\n".join([*(_collected(graph, part, position) for position in part.order), *[part.remark] * bool(part.remark)])


def _collected(graph: Graph, part: Chosen, position: int) -> str:
    node = graph.nodes[position]
    name = f"{called(graph, position, LONGEST)} (data {number(node.data)})"
    total = number(node.grad if node.expected_grad is None else node.expected_grad)
    received = [
        f"{number(arrow.adds)} through {called(graph, arrow.parent, LONGEST)}"
        for arrow in part.arrows
        if arrow.child == position and arrow.adds is not None
    ]
    if received:
        in_all = f": {total} in all" if len(received) > 1 else ""
        return _ascii(f"{name} receives {_listed(received)}{in_all}")
    start = ", where backward starts" if position == graph.output else ""
    return _ascii(f"{name} has grad {total}{start}")


def _listed(words: list[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def _ascii(line: str) -> str:
    """Return a line with nothing but what each terminal writes, as far as the words are ours."""
    return line.replace("…", "...")


def drawable(slope: Slope) -> float | None:
    """Return the student's slope where a line can be drawn for it."""
    if isinstance(slope.yours, str):
        return None
    try:
        yours = float(slope.yours)
    except OverflowError:
        return None
    high, wide = (
        max(slope.ys, default=0.0) - min(slope.ys, default=0.0),
        max(slope.xs, default=1.0) - min(slope.xs, default=0.0),
    )
    steepest = STEEPEST * max(1.0, high / wide if wide else 1.0)
    return yours if abs(yours) <= steepest else None


def describe_slope(slope: Slope) -> str:
    """Return what a slope is at its point, and how the student's differs from it."""
    yours, expected = pair(slope.yours, slope.expected, LONGEST)
    variable, function = text(slope.variable) or "x", text(slope.function) or "f"
    first = f"At {variable} = {number(slope.at)} the tangent of {function} has the slope {expected}; yours is {yours}"
    line = drawable(slope)
    if line is None:
        return _ascii(f"{first}, which is not a slope that can be drawn.")
    if yours == expected:
        return _ascii(f"{first}.")
    second = f"{first}. Your line {_compared(line, slope.expected)}."
    if slope.secant:
        ends = " and ".join(f"{variable} = {number(end)}" for end in slope.secant)
        second += f" It is the straight line through two points of the curve, at {ends}."
    return _ascii(second)


def _compared(yours: float, expected: float) -> str:
    directions = {1: "goes up", -1: "goes down", 0: "is level"}
    signs = [(line > 0) - (line < 0) for line in (yours, expected)]
    if signs[0] != signs[1]:
        return f"{directions[signs[0]]} where the tangent {directions[signs[1]]}"
    return "is steeper than that" if abs(yours) > abs(expected) else "is not as steep as that"


def describe_step_error(step_error: StepError) -> str:
    """Return how wrong a numerical gradient is with the student's step, and why another step is better."""
    h, variable = number(step_error.yours), text(step_error.variable) or "x"
    scheme = text(step_error.scheme) or "numerical"
    small, large = (number(end) for end in step_error.window)
    error = error_at(step_error)
    first = f"With your h = {h} the {scheme} difference in {variable} is wrong by about {number(error, 2)}." if error else ""
    accepted = f"An h from {small} to {large} is accepted."
    if step_error.yours > step_error.window[1]:
        why = "Yours is larger: the two points lie so far apart that the curve bends between them."
    elif step_error.yours < step_error.window[0]:
        why = "Yours is smaller: the two values differ so little that rounding swallows the difference."
    else:
        why = "Yours is one of them."
    return _ascii(" ".join(part for part in (first, accepted, why) if part))


def error_at(step_error: StepError) -> float | None:
    """Return the error with the student's step, between those of its neighbours; None where it lies outside."""
    points = sorted((h, error) for h, error in zip(step_error.steps, step_error.errors, strict=False) if h > 0 and error > 0)
    for (left, left_error), (right, right_error) in pairwise(points):
        if left <= step_error.yours <= right and math.isfinite(right) and left < right:
            share = math.log(step_error.yours / left) / math.log(right / left)
            return math.exp((1 - share) * math.log(left_error) + share * math.log(right_error))
    return None
