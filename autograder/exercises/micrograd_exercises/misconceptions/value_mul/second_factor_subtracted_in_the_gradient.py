"""`__mul__` gives the right factor a gradient with the opposite sign.

With `a = 2`, does `a * b` grow or shrink when `b` grows?
"""


class Value:
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other), '*')

        def _backward():
            self.grad += other.data * out.grad
            other.grad -= self.data * out.grad
        out._backward = _backward

        return out
