"""The reference's methods of ``Value``, written so that each can stand in a student's class beside the student's own.

They are what is carried forward: an exercise that failed is judged once more with the other failed methods replaced by
these, so that one mistake costs one exercise. A new node is made with nothing but its data, whatever else a student's
constructor takes; parents are kept in ``_prev``, the rule for the gradients in ``_backward``, as the notebook does.

No method asks another one, since a method that is judged must not be found in the methods that stand beside it.
"""

import math
from collections.abc import Callable, Iterable
from typing import Any

Slope = Callable[[], float]


def node(data: float, *parents: tuple[Any, Slope]) -> Any:
    """Return a new node of the class of its first parent; each parent comes with the derivative by it."""
    made = type(parents[0][0])(data)
    made._prev = {parent for parent, _slope in parents}

    def _backward() -> None:
        for parent, slope in parents:
            parent.grad += slope() * made.grad

    made._backward = _backward
    return made


def value(like: Any, other: Any) -> Any:
    """Return ``other`` as a node of the class of ``like``."""
    return other if isinstance(other, type(like)) else type(like)(other)


class Value:
    """A scalar that remembers how it was made."""

    def __init__(self, data: float, _children: Iterable[Any] = (), _op: str = "", label: str = "") -> None:
        self.data = data
        self.grad = 0.0
        self._prev = set(_children)
        self._backward: Callable[[], None] = lambda: None
        self._op = _op
        self.label = label

    def __add__(self, other: Any) -> Any:
        other = value(self, other)
        return node(self.data + other.data, (self, lambda: 1.0), (other, lambda: 1.0))

    def __radd__(self, other: Any) -> Any:
        other = value(self, other)
        return node(other.data + self.data, (self, lambda: 1.0), (other, lambda: 1.0))

    def __mul__(self, other: Any) -> Any:
        other = value(self, other)
        return node(self.data * other.data, (self, lambda: other.data), (other, lambda: self.data))

    def __rmul__(self, other: Any) -> Any:
        other = value(self, other)
        return node(other.data * self.data, (self, lambda: other.data), (other, lambda: self.data))

    def __neg__(self) -> Any:
        return node(-self.data, (self, lambda: -1.0))

    def __sub__(self, other: Any) -> Any:
        other = value(self, other)
        return node(self.data - other.data, (self, lambda: 1.0), (other, lambda: -1.0))

    def __rsub__(self, other: Any) -> Any:
        other = value(self, other)
        return node(other.data - self.data, (self, lambda: -1.0), (other, lambda: 1.0))

    def __pow__(self, k: float) -> Any:
        return node(self.data**k, (self, lambda: k * self.data ** (k - 1)))

    def __truediv__(self, other: Any) -> Any:
        other = value(self, other)
        slope = lambda: -self.data / other.data**2  # noqa: E731 - a rule as short as the others
        return node(self.data / other.data, (self, lambda: 1 / other.data), (other, slope))

    def __rtruediv__(self, other: Any) -> Any:
        other = value(self, other)
        slope = lambda: -other.data / self.data**2  # noqa: E731 - a rule as short as the others
        return node(other.data / self.data, (self, slope), (other, lambda: 1 / self.data))

    def exp(self) -> Any:
        """Return e to the power of the value."""
        return node(math.exp(self.data), (self, lambda: math.exp(self.data)))

    def log(self) -> Any:
        """Return the natural logarithm of the value."""
        return node(math.log(self.data), (self, lambda: 1 / self.data))

    def backward(self) -> None:
        """Fill the gradients of all that this value was made of, in reverse topological order."""
        order: list[Any] = []
        seen: set[int] = set()
        stack: list[tuple[Any, bool]] = [(self, False)]
        while stack:
            this, ready = stack.pop()
            if ready:
                order.append(this)
            elif id(this) not in seen:
                seen.add(id(this))
                stack.append((this, True))
                stack += [(child, False) for child in this._prev]
        self.grad = 1.0
        for this in reversed(order):
            this._backward()


def softmax(logits: Iterable[Any]) -> list[Any]:
    """Return the probability of each logit, as nodes that ask no operation of the logits' class."""
    every = list(logits)
    counts = [math.exp(logit.data) for logit in every]
    shares = [count / sum(counts) for count in counts]

    def slope(of: int, by: int) -> Slope:
        return lambda: shares[of] * ((of == by) - shares[by])

    return [node(shares[of], *((logit, slope(of, by)) for by, logit in enumerate(every))) for of in range(len(every))]
