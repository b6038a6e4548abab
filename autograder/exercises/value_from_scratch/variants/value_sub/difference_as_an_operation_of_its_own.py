"""The difference is an operation of its own, and a number on the left is wrapped."""


class Value:
    def __sub__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data - other.data, (self, other), '-')

        def _backward():
            self.grad += out.grad
            other.grad += -1.0 * out.grad
        out._backward = _backward

        return out

    def __rsub__(self, other):
        return Value(other) - self
