"""`log` divides the gradient by a whole Value, so that it becomes a Value, too.

What is the type of `a.grad` after a backward pass through `a.log()`, and which name in `_backward`
is a Value?
"""


class Value:
    def log(self):
        out = Value(log(self.data), (self,), 'log')

        def _backward():
            self.grad += out.grad / self
        out._backward = _backward

        return out
