"""`__mul__` gives each factor its own number as the slope, so that the two gradients are mixed up.

At `a = 2` and `b = 5`, how much does `a * b` grow when `a` grows by 1?
"""


class Value:
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other), '*')

        def _backward():
            self.grad += self.data * out.grad
            other.grad += other.data * out.grad
        out._backward = _backward

        return out
