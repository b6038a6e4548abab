"""`__radd__` asks the operand on the left for its `data`, and a plain number has none.

In `2 + a`, what is `other`, and what is its type?
"""


class Value:
    def __radd__(self, other):
        out = Value(other.data + self.data, (other, self), '+')

        def _backward():
            self.grad += out.grad
            other.grad += out.grad
        out._backward = _backward

        return out
