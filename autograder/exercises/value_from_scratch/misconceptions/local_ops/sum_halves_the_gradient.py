"""The sum splits its gradient between the operands.

If a grows by 1, by how much does a + b grow: by 1, or by a half?
"""


class Value:
    def __add__(self, other):
        out = Value(self.data + other.data, (self, other), '+')

        def _backward():
            self.grad = out.grad / 2
            other.grad = out.grad / 2
        out._backward = _backward

        return out
