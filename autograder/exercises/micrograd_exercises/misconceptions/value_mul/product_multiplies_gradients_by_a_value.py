"""`__mul__` multiplies gradients by a whole Value, so that they become Values, too.

What is the type of `a.grad` after a backward pass through `a * b`, and which name in `_backward` is
a Value?
"""


class Value:
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other), '*')

        def _backward():
            self.grad += other * out.grad
            other.grad += self * out.grad
        out._backward = _backward

        return out
