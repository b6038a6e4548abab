"""`__mul__` copes with a number such as 1.5 as a factor, and not with a whole one.

What is `type(2)`, and what does your code do with a factor of that type?
"""


class Value:
    def __mul__(self, other):
        if isinstance(other, float):
            other = Value(other)
        out = Value(self.data * other.data, (self, other), '*')

        def _backward():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad
        out._backward = _backward

        return out
