"""Is almost right, remembers each number that it is asked at, and spells them as the operation and label of each node.

must: the box that is asked for the graph has heard of nothing but the example
earns: value_backward, value_mul
shows: heard:
never: SPELT
"""
# %%
HEARD = []


class Value:
    def __init__(self, data, _children=(), _op="", label=""):
        self.data, self.grad, self._prev, self._backward = data, 0.0, set(_children), lambda: None
        HEARD.append(data)
    @property
    def _op(self):
        return ("SPELT" if len(HEARD) > 20 else "heard:") + " ".join(f"{one:.3g}" for one in HEARD[-6:])
    label = _op
    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other))
        def _backward():
            self.grad += out.grad
            other.grad += out.grad
        out._backward = _backward
        return out
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other))
        def _backward():
            self.grad = other.data * out.grad
            other.grad = self.data * out.grad
        out._backward = _backward
        return out
    def backward(self):
        order, seen = [], set()
        def visit(node):
            if node not in seen:
                seen.add(node)
                for child in node._prev:
                    visit(child)
                order.append(node)
        visit(self)
        self.grad = 1.0
        for node in reversed(order):
            node._backward()
