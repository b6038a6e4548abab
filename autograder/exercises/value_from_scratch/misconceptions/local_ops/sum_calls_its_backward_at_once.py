"""`__add__` calls `_backward` when it makes the sum, and keeps what the call returned.

Has any gradient arrived at the sum when it is made? What do parentheses after the name of a
function do?
"""


class Value:
    def __add__(self, other):
        out = Value(self.data + other.data, (self, other), '+')

        def _backward():
            self.grad = out.grad
            other.grad = out.grad
        out._backward = _backward()

        return out
