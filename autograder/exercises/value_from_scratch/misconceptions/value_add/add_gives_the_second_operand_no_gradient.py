"""`__add__` hands a gradient to its left operand only.

How much does `a + b` grow when only `b` grows by a little?
"""


class Value:
    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other), '+')

        def _backward():
            self.grad += 1.0 * out.grad
        out._backward = _backward

        return out
