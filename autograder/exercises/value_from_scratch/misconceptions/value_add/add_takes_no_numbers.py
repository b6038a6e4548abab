"""`__add__` asks its right operand for its `data`, and a plain number has none.

In `a + 3`, what is `other`, and what is its type?
"""


class Value:
    def __add__(self, other):
        out = Value(self.data + other.data, (self, other), '+')

        def _backward():
            self.grad += 1.0 * out.grad
            other.grad += 1.0 * out.grad
        out._backward = _backward

        return out
