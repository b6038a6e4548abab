"""`__mul__` treats plain numbers in a branch of their own, whose result passes no gradient down.

Draw the graph of `a * 2`. Is there an arrow from `a` to the result, and what travels back along it?
"""


class Value:
    def __mul__(self, other):
        if not isinstance(other, Value):
            return Value(self.data * other)
        out = Value(self.data * other.data, (self, other), '*')

        def _backward():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad
        out._backward = _backward

        return out
