"""The reference's answers. Scenarios are compared with them, and they are carried forward: a mistake costs one exercise.

A node is made with nothing but its data, whatever else a student's constructor takes. No method asks another one, and no
function or class an operation of ``Value``, since what is judged must not be found in what stands beside it.
"""

import math
from collections.abc import Callable, Iterable, Sequence
from typing import Any


def node(data: float, operation: str, *parents: tuple[Any, Callable[[], float]]) -> Any:
    """Return a new node of the class of its first parent; each parent comes with the derivative by it."""
    made = type(parents[0][0])(data)
    made._prev, made._op = {parent for parent, _slope in parents}, operation

    def _backward() -> None:
        for parent, slope in parents:
            parent.grad += slope() * made.grad

    made._backward = _backward
    return made


class Value:
    """A scalar that remembers how it was made."""

    def __init__(self, data: float, _children: Iterable[Any] = (), _op: str = "", label: str = "") -> None:
        self.data, self.grad = data, 0.0
        self._prev = set(_children)
        self._backward: Callable[[], None] = lambda: None
        self._op, self.label = _op, label

    def __repr__(self) -> str:
        return f"Value(data={self.data})"

    def __add__(self, other: Any) -> Any:
        other = other if isinstance(other, type(self)) else type(self)(other)
        return node(self.data + other.data, "+", (self, lambda: 1.0), (other, lambda: 1.0))

    def __radd__(self, other: float) -> Any:
        return node(other + self.data, "+", (self, lambda: 1.0))

    def __mul__(self, other: Any) -> Any:
        other = other if isinstance(other, type(self)) else type(self)(other)
        return node(self.data * other.data, "*", (self, lambda: other.data), (other, lambda: self.data))

    def __rmul__(self, other: float) -> Any:
        return node(other * self.data, "*", (self, lambda: other))

    def __neg__(self) -> Any:
        return node(-self.data, "neg", (self, lambda: -1.0))

    def __sub__(self, other: Any) -> Any:
        other = other if isinstance(other, type(self)) else type(self)(other)
        return node(self.data - other.data, "-", (self, lambda: 1.0), (other, lambda: -1.0))

    def __rsub__(self, other: float) -> Any:
        return node(other - self.data, "-", (self, lambda: -1.0))

    def __pow__(self, k: float) -> Any:
        return node(self.data**k, f"**{k}", (self, lambda: k * self.data ** (k - 1)))

    def __truediv__(self, other: Any) -> Any:
        other = other if isinstance(other, type(self)) else type(self)(other)
        slopes = (self, lambda: 1 / other.data), (other, lambda: -self.data / other.data**2)
        return node(self.data / other.data, "/", *slopes)

    def __rtruediv__(self, other: float) -> Any:
        return node(other / self.data, "/", (self, lambda: -other / self.data**2))

    def exp(self) -> Any:
        """Return e to the power of the value."""
        return node(math.exp(self.data), "exp", (self, lambda: math.exp(self.data)))

    def tanh(self) -> Any:
        """Return the hyperbolic tangent of the value."""
        return node(math.tanh(self.data), "tanh", (self, lambda: 1 - math.tanh(self.data) ** 2))

    def backward(self) -> None:
        """Fill the gradients of all that this value was made of, in reverse topological order."""
        order: dict[Any, None] = {}

        def visit(this: Any) -> None:
            for operand in this._prev:
                if operand not in order:
                    visit(operand)
            order[this] = None

        visit(self)
        self.grad = 1.0
        for this in reversed(order):
            this._backward()


def slope(f: Callable[[float], float], x: float) -> float:
    """Return the slope of f at x, by the symmetric difference."""
    h = 1e-5
    return (f(x + h) - f(x - h)) / (2 * h)


def flat_point(p: float, q: float, _r: float) -> float:
    """Return where p*x**2 + q*x + r is flat."""
    return -q / (2 * p)


def three_slopes(d: Callable[..., float], a: float, b: float, c: float) -> list[float]:
    """Return the slopes of d for its three inputs."""
    return [slope(lambda x: d(x, b, c), a), slope(lambda x: d(a, x, c), b), slope(lambda x: d(a, b, x), c)]


def numeric_slope(build: Callable[..., Any], numbers: Sequence[float], place: int) -> float:
    """Return the slope of what ``build`` makes of Values for one of the numbers."""
    before, after = numbers[:place], numbers[place + 1 :]
    return slope(lambda x: build(*map(Value, [*before, x, *after])).data, numbers[place])


def trace(root: Any) -> tuple[set[Any], set[tuple[Any, Any]]]:
    """Return all nodes behind ``root``, and the pairs of an operand and a result."""
    nodes, edges, todo = {root}, set(), [root]
    for result in todo:  # the list grows while it is walked
        edges |= {(operand, result) for operand in result._prev}
        todo += result._prev - nodes
        nodes |= result._prev
    return nodes, edges


def draw_dot(root: Any) -> dict[str, list[Any]]:
    """Return what a student's drawing is told as: labels of nodes, and the labels at both ends of each arrow."""
    nodes, edges = trace(root)
    boxes = {this: f"{this.label}\ndata {this.data:.4f}\ngrad {this.grad:.4f}" for this in nodes}
    made = [this for this in nodes if this._op]
    arrows = [[boxes[operand], result._op] for operand, result in edges] + [[this._op, boxes[this]] for this in made]
    return {"nodes": sorted([*boxes.values(), *(this._op for this in made)]), "edges": sorted(arrows)}


def build_topo(root: Any) -> list[Any]:
    """Return all nodes behind ``root``, each after those that it was made of."""
    order: dict[Any, None] = {}

    def visit(this: Any) -> None:
        for operand in this._prev:
            if operand not in order:
                visit(operand)
        order[this] = None

    visit(root)
    return [*order]


def manual_gradients(a: float, b: float, c: float, f: float) -> dict[str, float]:
    """Return the gradient of L = (a*b + c) * f for every value in it."""
    return {"L": 1.0, "d": f, "f": a * b + c, "e": f, "c": f, "a": b * f, "b": a * f}


def neuron_gradients(x1: float, x2: float, w1: float, w2: float, b: float) -> dict[str, float]:
    """Return the gradient of tanh(x1*w1 + x2*w2 + b) for every value in it."""
    n = 1 / math.cosh(x1 * w1 + x2 * w2 + b) ** 2
    return {"o": 1.0, "n": n, "b": n, "x1": w1 * n, "w1": x1 * n, "x2": w2 * n, "w2": x2 * n}


def nudge(leaves: Iterable[Any], step: float) -> None:
    """Move every leaf along its gradient."""
    for leaf in leaves:
        leaf.data = leaf.data + step * leaf.grad


def backward_pass(nodes: Sequence[Any]) -> None:
    """Fill the gradients of nodes that are listed as they were computed."""
    nodes[-1].grad = 1.0
    for this in nodes[::-1]:
        this._backward()


def tanh_from_exp(x: Any) -> Any:
    """Return the hyperbolic tangent of a Value."""
    return node(math.tanh(x.data), "/", (x, lambda: 1 / math.cosh(x.data) ** 2))


class Neuron:
    """tanh of a weighted sum; it starts at numbers that are all different."""

    def __init__(self, inputs: int) -> None:
        self.w = [Value((-1) ** place * (0.5 - 0.01 * place)) for place in range(inputs)]
        self.b = Value(0.25)

    def __call__(self, x: Sequence[Any]) -> Any:
        """Return the output for inputs that are Values or numbers."""
        numbers = [getattr(entry, "data", entry) for entry in x]
        t = math.tanh(sum(weight.data * number for weight, number in zip(self.w, numbers, strict=True)) + self.b.data)
        terms = [(self.b, 1.0), *zip(self.w, numbers, strict=True)]
        terms += [(entry, weight.data) for weight, entry in zip(self.w, x, strict=True) if hasattr(entry, "data")]
        return node(t, "neuron", *((part, lambda factor=factor: (1 - t * t) * factor) for part, factor in terms))

    def parameters(self) -> list[Any]:
        """Return the weights, then the bias."""
        return [*self.w, self.b]


class Layer:
    """Neurons that see the same inputs."""

    def __init__(self, inputs: int, outputs: int) -> None:
        self.neurons = [Neuron(inputs) for _ in range(outputs)]

    def __call__(self, x: Sequence[Any]) -> list[Any]:
        """Return the output of every neuron."""
        return [neuron(x) for neuron in self.neurons]

    def parameters(self) -> list[Any]:
        """Return the parameters of all neurons."""
        return [parameter for neuron in self.neurons for parameter in neuron.parameters()]


class MLP:
    """Layers in a chain."""

    def __init__(self, inputs: int, sizes: Sequence[int]) -> None:
        self.layers = [Layer(before, after) for before, after in zip([inputs, *sizes], sizes, strict=False)]

    def __call__(self, x: Sequence[Any]) -> Any:
        """Return the outputs of the last layer, or its only one."""
        for layer in self.layers:
            x = layer(x)
        return x[0] if len(x) == 1 else x

    def parameters(self) -> list[Any]:
        """Return the parameters of all layers."""
        return [parameter for layer in self.layers for parameter in layer.parameters()]


def squared_loss(predictions: Sequence[Any], targets: Sequence[float]) -> Any:
    """Return the sum of the squared differences."""
    pairs = list(zip(predictions, targets, strict=True))
    terms = ((one, lambda one=one, target=target: 2 * (one.data - target)) for one, target in pairs)
    return node(sum((one.data - target) ** 2 for one, target in pairs), "loss", *terms)


def train(model: Any, xs: Sequence[Sequence[float]], ys: Sequence[float], steps: int, rate: float) -> list[float]:
    """Train a model by gradient descent; return its losses."""
    losses = []
    for _ in range(steps):
        for parameter in model.parameters():
            parameter.grad = 0.0
        loss = squared_loss([model(x) for x in xs], ys)
        loss.backward()
        losses.append(loss.data)
        for parameter in model.parameters():
            parameter.data -= rate * parameter.grad
    return losses
