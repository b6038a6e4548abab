"""`__neg__` uses the negated number as its slope.

When `a` goes from 5 to 6, by how much does `-a` change? And from 100 to 101?
"""


class Value:
    def __neg__(self):
        out = Value(-self.data, (self,), 'neg')

        def _backward():
            self.grad += -self.data * out.grad
        out._backward = _backward

        return out
