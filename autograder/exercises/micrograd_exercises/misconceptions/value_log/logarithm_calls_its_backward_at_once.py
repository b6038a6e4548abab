"""`log` runs `_backward` at once and keeps what it returns, which is nothing.

When is `_backward` to run, and what does a pair of parentheses after a function's name do?
"""


class Value:
    def log(self):
        out = Value(log(self.data), (self,), 'log')

        def _backward():
            self.grad += out.grad / self.data
        out._backward = _backward()

        return out
