"""`__radd__` is written out as an operation with a single child, since the number is a constant."""


class Value:
    def __radd__(self, other):
        out = Value(other + self.data, [self], '+')

        def _backward():
            self.grad = self.grad + out.grad

        out._backward = _backward
        return out
