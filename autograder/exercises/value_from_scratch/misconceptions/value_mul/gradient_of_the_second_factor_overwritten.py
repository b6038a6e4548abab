"""`__mul__` overwrites what its right factor has collected so far, and only adds up for the left
one.

In `a * a` the same node is both factors. Follow `a.grad` through the two lines: what is it after
each?
"""


class Value:
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other), '*')

        def _backward():
            self.grad += other.data * out.grad
            other.grad = self.data * out.grad
        out._backward = _backward

        return out
