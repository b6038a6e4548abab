"""`__truediv__` uses the slopes of a product.

At `a = 6` and `b = 2`, how much does the quotient grow when `a` becomes 7?
"""


class Value:
    def __truediv__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data / other.data, (self, other), '/')

        def _backward():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad
        out._backward = _backward

        return out
