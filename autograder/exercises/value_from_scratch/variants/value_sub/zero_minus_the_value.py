"""`-a` is `0 - a`, and the subtraction is an operation of its own."""


class Value:
    def __neg__(self):
        return Value(0) - self

    def __sub__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data - other.data, (self, other), '-')

        def _backward():
            self.grad += out.grad
            other.grad -= out.grad
        out._backward = _backward

        return out

    def __rsub__(self, other):
        return Value(other) - self
