"""`__add__` overwrites what its right operand has collected so far, and only adds up for the left
one.

In `a + a` the same node stands on both sides. Follow `a.grad` through the two lines: what is it
after each?
"""


class Value:
    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other), '+')

        def _backward():
            self.grad += 1.0 * out.grad
            other.grad = 1.0 * out.grad
        out._backward = _backward

        return out
