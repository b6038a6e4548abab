"""`__mul__` passes its gradient on as a sum does, unchanged and the same for both factors.

At `a = 2` and `b = 5`, how much does `a * b` grow when `a` grows by 1? And `a + b`?
"""


class Value:
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other), '*')

        def _backward():
            self.grad += 1.0 * out.grad
            other.grad += 1.0 * out.grad
        out._backward = _backward

        return out
