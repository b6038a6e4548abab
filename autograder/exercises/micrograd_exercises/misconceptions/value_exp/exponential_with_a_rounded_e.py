"""`exp` raises a rounded number to a power, and `e` has more digits than that.

How far is your `e` from the true one, and what does the power make of that difference?
"""


class Value:
    def exp(self):
        out = Value(2.71828**self.data, (self,), 'exp')

        def _backward():
            self.grad += out.data * out.grad
        out._backward = _backward

        return out
