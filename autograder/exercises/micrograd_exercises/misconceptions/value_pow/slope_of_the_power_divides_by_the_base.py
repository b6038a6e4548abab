"""`__pow__` divides by the base to find its slope, and this fails where the base is 0.

At `a = 0`, which calculation does your `_backward` ask Python for?
"""


class Value:
    def __pow__(self, k):
        if not isinstance(k, (int, float)):
            raise TypeError("the exponent must be a plain number")
        out = Value(self.data**k, (self,), '**')

        def _backward():
            self.grad += k * out.data / self.data * out.grad
        out._backward = _backward

        return out
