"""The sum hands 1 to its operands, whatever has arrived there.

If three times the sum is the result, how fast does the result grow with an operand?
"""


class Value:
    def __add__(self, other):
        out = Value(self.data + other.data, (self, other), '+')

        def _backward():
            self.grad = 1.0
            other.grad = 1.0
        out._backward = _backward

        return out
