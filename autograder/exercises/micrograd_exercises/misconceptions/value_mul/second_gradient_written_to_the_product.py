"""`__mul__` hands a gradient to the left factor only; the share of the right one never gets there.

For whom is each line of `_backward`, judging by what stands on the left of its `+=`?
"""


class Value:
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other), '*')

        def _backward():
            self.grad += other.data * out.grad
            out.grad += self.data * out.grad
        out._backward = _backward

        return out
