"""`__pow__` computes its slope with the whole Value, so that the gradient becomes a Value, too.

What is the type of `self**(k - 1)`, and which type is `a.grad` to have?
"""


class Value:
    def __pow__(self, k):
        if not isinstance(k, (int, float)):
            raise TypeError("the exponent must be a plain number")
        out = Value(self.data**k, (self,), '**')

        def _backward():
            self.grad += k * self**(k - 1) * out.grad
        out._backward = _backward

        return out
