"""`exp` asks a plain number for a method of its own, and plain numbers have none of that name.

What is the type of `self.data`? Where does the function that you need come from?
"""


class Value:
    def exp(self):
        out = Value(self.data.exp(), (self,), 'exp')

        def _backward():
            self.grad += out.data * out.grad
        out._backward = _backward

        return out
