"""`exp` uses the rule for powers, `x * e**(x - 1)`, though its variable is the exponent.

In `x**3` the base varies. What varies in `e**x`?
"""


class Value:
    def exp(self):
        out = Value(math.exp(self.data), (self,), 'exp')

        def _backward():
            self.grad += self.data * math.exp(self.data - 1) * out.grad
        out._backward = _backward

        return out
