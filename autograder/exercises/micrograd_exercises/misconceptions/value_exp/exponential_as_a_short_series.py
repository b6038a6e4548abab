"""`exp` adds up the first few terms of a series, which is far from the exponential unless `x` is
near 0.

What does your sum give for `x = 3`, and what does `math.exp(3)` give?
"""


class Value:
    def exp(self):
        out = Value(1 + self.data + self.data**2 / 2 + self.data**3 / 6, (self,), 'exp')

        def _backward():
            self.grad += out.data * out.grad
        out._backward = _backward

        return out
