"""`__mul__` hands down the local derivatives alone, whatever gradient has arrived at the product.

In `y = a * b` followed by `y + y`, the result grows twice as fast as `y`. Where does that 2 reach
`a.grad`?
"""


class Value:
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other), '*')

        def _backward():
            self.grad += other.data
            other.grad += self.data
        out._backward = _backward

        return out
