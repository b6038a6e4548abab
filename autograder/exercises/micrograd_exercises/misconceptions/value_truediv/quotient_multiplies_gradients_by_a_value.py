"""`__truediv__` computes its slopes with whole Values, so that gradients become Values, too.

What is the type of `a.grad` after a backward pass through `a / b`, and which name in `_backward` is
a Value?
"""


class Value:
    def __truediv__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data / other.data, (self, other), '/')

        def _backward():
            self.grad += out.grad / other
            other.grad -= self / other**2 * out.grad
        out._backward = _backward

        return out
