"""`__truediv__` does not list the denominator among the children of the quotient, so that nothing
behind it is reached.

In `a / (b + c)`, how does `backward` find its way from the quotient to `b`?
"""


class Value:
    def __truediv__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data / other.data, (self,), '/')

        def _backward():
            self.grad += out.grad / other.data
            other.grad -= self.data / other.data**2 * out.grad
        out._backward = _backward

        return out
