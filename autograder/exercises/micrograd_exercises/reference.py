"""The reference's methods of ``Value``, written so that each can stand in a student's class beside the student's own.

They are what is carried forward: an exercise that failed is judged once more with the other failed methods replaced by
these, so that one mistake costs one exercise. A new node is made with nothing but its data, whatever else a student's
constructor takes; parents are kept in ``_prev``, the rule for the gradients in ``_backward``, as the notebook does.
"""

import math
from collections.abc import Callable, Iterable
from typing import Any


def node(parent: Any, data: float, children: Iterable[Any]) -> Any:
    """Return a new node of the class of ``parent``."""
    made = type(parent)(data)
    made._prev = set(children)
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
        out = node(self, self.data + other.data, (self, other))

        def _backward() -> None:
            self.grad += out.grad
            other.grad += out.grad

        out._backward = _backward
        return out

    def __radd__(self, other: Any) -> Any:
        return Value.__add__(self, other)

    def __mul__(self, other: Any) -> Any:
        other = value(self, other)
        out = node(self, self.data * other.data, (self, other))

        def _backward() -> None:
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad

        out._backward = _backward
        return out

    def __rmul__(self, other: Any) -> Any:
        return Value.__mul__(self, other)

    def __neg__(self) -> Any:
        return Value.__mul__(self, -1)

    def __sub__(self, other: Any) -> Any:
        return Value.__add__(self, Value.__neg__(value(self, other)))

    def __rsub__(self, other: Any) -> Any:
        return Value.__add__(Value.__neg__(self), other)

    def __pow__(self, k: float) -> Any:
        out = node(self, self.data**k, (self,))

        def _backward() -> None:
            self.grad += k * self.data ** (k - 1) * out.grad

        out._backward = _backward
        return out

    def __truediv__(self, other: Any) -> Any:
        return Value.__mul__(self, Value.__pow__(value(self, other), -1))

    def __rtruediv__(self, other: Any) -> Any:
        return Value.__mul__(Value.__pow__(self, -1), other)

    def exp(self) -> Any:
        """Return e to the power of the value."""
        out = node(self, math.exp(self.data), (self,))

        def _backward() -> None:
            self.grad += out.data * out.grad

        out._backward = _backward
        return out

    def log(self) -> Any:
        """Return the natural logarithm of the value."""
        out = node(self, math.log(self.data), (self,))

        def _backward() -> None:
            self.grad += out.grad / self.data

        out._backward = _backward
        return out

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
    """Return the probability of each logit, whatever operations the logits' class has of its own."""
    counts = [Value.exp(logit) for logit in logits]
    total = counts[0]
    for count in counts[1:]:
        total = Value.__add__(total, count)
    return [Value.__truediv__(count, total) for count in counts]
