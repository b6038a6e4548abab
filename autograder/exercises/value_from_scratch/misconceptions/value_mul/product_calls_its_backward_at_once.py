"""`__mul__` runs `_backward` at once and keeps what it returns, which is nothing.

When is `_backward` to run, and what does a pair of parentheses after a function's name do?
"""


class Value:
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other), '*')

        def _backward():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad
        out._backward = _backward()

        return out
