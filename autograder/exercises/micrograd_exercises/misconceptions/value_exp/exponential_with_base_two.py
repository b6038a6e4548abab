"""`exp` raises 2 to a power.

What is `exp(1)` on a calculator, and what does your method say?
"""


class Value:
    def exp(self):
        out = Value(2**self.data, (self,), 'exp')

        def _backward():
            self.grad += out.data * out.grad
        out._backward = _backward

        return out
