"""`__mul__` hands the left factor its local derivative alone, whatever gradient has arrived at the
product.

In `y = a * b` followed by `y + y`, which of the two factors does not learn that `y` is used twice?
"""


class Value:
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other), '*')

        def _backward():
            self.grad += other.data
            other.grad += self.data * out.grad
        out._backward = _backward

        return out
