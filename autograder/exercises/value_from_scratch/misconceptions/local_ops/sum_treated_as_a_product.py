"""The sum hands each operand the other one's number times the gradient.

In a + b, does it matter for a nudge of a how large b is?
"""


class Value:
    def __add__(self, other):
        out = Value(self.data + other.data, (self, other), '+')

        def _backward():
            self.grad = other.data * out.grad
            other.grad = self.data * out.grad
        out._backward = _backward

        return out
