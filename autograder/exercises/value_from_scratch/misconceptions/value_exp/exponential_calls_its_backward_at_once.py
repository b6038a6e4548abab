"""`exp` runs `_backward` at once and keeps what it returns, which is nothing.

When is `_backward` to run, and what does a pair of parentheses after a function's name do?
"""


class Value:
    def exp(self):
        out = Value(math.exp(self.data), (self,), 'exp')

        def _backward():
            self.grad += out.data * out.grad
        out._backward = _backward()

        return out
