"""`__pow__` gives a result with the right number, but when `backward` runs, the result hands nothing down.

Which name does `backward` look for on every node, and what does it find on the result of `a**2`?
"""


class Value:
    def __pow__(self, k):
        if not isinstance(k, (int, float)):
            raise TypeError("the exponent must be a plain number")
        out = Value(self.data**k, (self,), '**')

        def _backward():
            self.grad += k * self.data**(k - 1) * out.grad
        out.backward = _backward

        return out
