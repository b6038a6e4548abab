"""`exp` multiplies the gradient by a whole Value, so that it becomes a Value, too.

What is the type of `a.grad` after a backward pass through `a.exp()`, and which name in `_backward`
is a Value?
"""


class Value:
    def exp(self):
        out = Value(exp(self.data), (self,), 'exp')

        def _backward():
            self.grad += out * out.grad
        out._backward = _backward

        return out
