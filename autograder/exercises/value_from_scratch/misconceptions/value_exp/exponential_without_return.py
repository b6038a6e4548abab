"""`exp` computes a result and then returns nothing.

What does a Python function hand back when it reaches its last line?
"""


class Value:
    def exp(self):
        out = Value(math.exp(self.data), (self,), 'exp')

        def _backward():
            self.grad += out.data * out.grad
        out._backward = _backward
