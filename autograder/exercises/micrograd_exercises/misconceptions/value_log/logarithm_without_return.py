"""`log` computes a result and then returns nothing.

What does a Python function hand back when it reaches its last line?
"""


class Value:
    def log(self):
        out = Value(log(self.data), (self,), 'log')

        def _backward():
            self.grad += out.grad / self.data
        out._backward = _backward
