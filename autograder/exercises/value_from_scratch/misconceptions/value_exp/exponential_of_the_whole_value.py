"""`exp` hands a whole Value to the function from `math`, which takes plain numbers only.

What is `self`, and where does it keep its number?
"""


class Value:
    def exp(self):
        out = Value(math.exp(self), (self,), 'exp')

        def _backward():
            self.grad += out.data * out.grad
        out._backward = _backward

        return out
