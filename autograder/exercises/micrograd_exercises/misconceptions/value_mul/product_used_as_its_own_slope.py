"""`__mul__` gives both factors the product itself as the slope.

At `a = 2` and `b = 5` the product is 10. By how much does it grow when `a` becomes 3?
"""


class Value:
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other), '*')

        def _backward():
            self.grad += out.data * out.grad
            other.grad += out.data * out.grad
        out._backward = _backward

        return out
