"""`exp` raises 10 to a power.

What is `exp(1)` on a calculator, and what does your method say?
"""


class Value:
    def exp(self):
        out = Value(10**self.data, (self,), 'exp')

        def _backward():
            self.grad += out.data * out.grad
        out._backward = _backward

        return out
