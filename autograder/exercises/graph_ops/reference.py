"""The right answers, each in a form that asks no other answer, and the notebook's given classes."""

import math
from collections.abc import Callable, Sequence
from typing import Any


class GraphOp:
    """A node that waits until it is asked for."""

    def __init__(self, *inputs: Any) -> None:
        self.inputs = inputs
        self.value: float | None = None
        self.grad = 0.0

    def forward(self, x: float) -> Any:
        """Return the number of this node."""
        return evaluate(self, x)

    def backward(self) -> None:
        """Fill in the gradients."""
        backpropagate(self)


class Negative(GraphOp):
    """The notebook's example."""

    def compute(self, a: float) -> float:
        """Return -a."""
        return -a

    def slopes(self, _a: float) -> list[float]:
        """Return the slope."""
        return [-1.0]


class Custom(GraphOp):
    """A node of any two functions."""

    def __init__(self, function: Callable[..., Any], slope_function: Callable[..., Any], *inputs: Any) -> None:
        super().__init__(*inputs)
        self.compute = function
        self.slopes = slope_function


def mix(a: Any, b: Any) -> Any:
    """Return the notebook's example of a node for a * a + 3 * b."""
    return Custom(lambda a, b: a * a + 3 * b, lambda a, _b: [2 * a, 3.0], a, b)


class Identity(GraphOp):
    """The variable, or what passes on its input."""

    def compute(self, a: float) -> float:
        """Return the number itself."""
        return a

    def slopes(self, _a: float) -> list[float]:
        """Return the slope."""
        return [1.0]


class Exp(GraphOp):
    """The exponential."""

    def compute(self, a: float) -> float:
        """Return e to the power of a."""
        return math.exp(a)

    def slopes(self, a: float) -> list[float]:
        """Return the slope."""
        return [math.exp(a)]


class Square(GraphOp):
    """The square."""

    def compute(self, a: float) -> float:
        """Return a squared."""
        return a * a

    def slopes(self, a: float) -> list[float]:
        """Return the slope."""
        return [2 * a]


class Sin(GraphOp):
    """The sine."""

    def compute(self, a: float) -> float:
        """Return the sine of a."""
        return math.sin(a)

    def slopes(self, a: float) -> list[float]:
        """Return the slope."""
        return [math.cos(a)]


class Add(GraphOp):
    """The sum."""

    def compute(self, a: float, b: float) -> float:
        """Return a + b."""
        return a + b

    def slopes(self, _a: float, _b: float) -> list[float]:
        """Return the two slopes."""
        return [1.0, 1.0]


class Multiply(GraphOp):
    """The product."""

    def compute(self, a: float, b: float) -> float:
        """Return a * b."""
        return a * b

    def slopes(self, a: float, b: float) -> list[float]:
        """Return the two slopes."""
        return [b, a]


def build_f() -> Any:
    """Return the last node of a new graph of the notebook's f."""
    a = Exp(Identity())
    c = Add(a, Square(a))
    return Add(Exp(c), Sin(c))


def in_order(last: Any) -> list[Any]:
    """Return all nodes that a node depends on, inputs first, each once."""
    order: list[Any] = []
    seen: set[int] = set()
    todo: list[tuple[Any, bool]] = [(last, False)]
    while todo:
        node, ready = todo.pop()
        if ready:
            order.append(node)
        elif id(node) not in seen:
            seen.add(id(node))
            todo.append((node, True))
            todo += [(source, False) for source in node.inputs]
    return order


def evaluate(last: Any, x: float) -> Any:
    """Compute every node that a node depends on once, and return its own number."""
    for node in in_order(last):
        numbers: Sequence[Any] = [source.value for source in node.inputs]
        node.value = node.compute(*numbers) if numbers else node.compute(x)
    return last.value


def backpropagate(last: Any) -> None:
    """Fill in the gradients of all that a node depends on."""
    order = in_order(last)
    for node in order:
        node.grad = 0.0
    last.grad = 1.0
    for node in reversed(order):
        slopes = node.slopes(*(source.value for source in node.inputs)) if node.inputs else []
        for source, slope in zip(node.inputs, slopes, strict=True):
            source.grad += node.grad * slope


def derivative(last: Any, variable: Any, x: float) -> Any:
    """Return the slope of a node for the variable."""
    last.forward(x)
    last.backward()
    return variable.grad
