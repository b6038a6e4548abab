"""`__truediv__` overwrites the gradients that its two operands have collected so far.

In `(a / b) + a + b` each operand is used twice. Are both contributions still in its gradient at the
end?
"""


class Value:
    def __truediv__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data / other.data, (self, other), '/')

        def _backward():
            self.grad = out.grad / other.data
            other.grad = -self.data / other.data**2 * out.grad
        out._backward = _backward

        return out
