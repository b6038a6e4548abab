"""The constructor turns every number into a float, and the quotient rule is written over one denominator."""


class Value:
    def __init__(self, data, _children=(), _op='', label=''):
        self.data = float(data)
        self.grad = 0.0
        self._backward = lambda: None
        self._prev = set(_children)
        self._op = _op
        self.label = label

    def __truediv__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data / other.data, (self, other), '/')

        def _backward():
            self.grad += other.data / other.data**2 * out.grad
            other.grad += -self.data / other.data**2 * out.grad
        out._backward = _backward

        return out
