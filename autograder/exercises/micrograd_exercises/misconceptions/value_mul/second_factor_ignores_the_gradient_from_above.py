"""`__mul__` hands the right factor its local derivative alone, whatever gradient has arrived at the
product.

In `y = a * b` followed by `y + y`, which of the two factors learns that `y` is used twice?
"""


class Value:
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other), '*')

        def _backward():
            self.grad += other.data * out.grad
            other.grad += self.data
        out._backward = _backward

        return out
