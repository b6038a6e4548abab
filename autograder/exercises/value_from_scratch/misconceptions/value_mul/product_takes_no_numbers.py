"""`__mul__` asks its right factor for its `data`, and a plain number has none.

In `a * 2`, what is `other`, and what is its type?
"""


class Value:
    def __mul__(self, other):
        out = Value(self.data * other.data, (self, other), '*')

        def _backward():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad
        out._backward = _backward

        return out
