"""The right operand of the sum receives nothing.

How much does a + b grow when b does?
"""


class Value:
    def __add__(self, other):
        out = Value(self.data + other.data, (self, other), '+')

        def _backward():
            self.grad = out.grad
        out._backward = _backward

        return out
