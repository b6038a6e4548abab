"""`__neg__` runs `_backward` at once and keeps what it returns, which is nothing.

When is `_backward` to run, and what does a pair of parentheses after a function's name do?
"""


class Value:
    def __neg__(self):
        out = Value(-self.data, (self,), 'neg')

        def _backward():
            self.grad += -1.0 * out.grad
        out._backward = _backward()

        return out
