"""`__truediv__` rounds the quotient down to a whole number.

What do `7 / 2` and `7 // 2` give in Python?
"""


class Value:
    def __truediv__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data // other.data, (self, other), '/')

        def _backward():
            self.grad += out.grad / other.data
            other.grad -= self.data / other.data**2 * out.grad
        out._backward = _backward

        return out
