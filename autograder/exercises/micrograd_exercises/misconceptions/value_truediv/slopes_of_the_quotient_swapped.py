"""`__truediv__` gives the numerator the slope of the denominator, and the other way round.

At `a = 6` and `b = 2`, how much does the quotient grow when `a` becomes 7? And when `b` becomes 3?
"""


class Value:
    def __truediv__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data / other.data, (self, other), '/')

        def _backward():
            self.grad -= self.data / other.data**2 * out.grad
            other.grad += out.grad / other.data
        out._backward = _backward

        return out
