"""`__mul__` wraps its right factor in a Value even if it is one, so that its `data` is no number
any more.

What is `Value(Value(3.0)).data`?
"""


class Value:
    def __mul__(self, other):
        other = Value(other)
        out = Value(self.data * other.data, (self, other), '*')

        def _backward():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad
        out._backward = _backward

        return out
