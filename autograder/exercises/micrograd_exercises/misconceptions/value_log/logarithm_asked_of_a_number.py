"""`log` asks a plain number for a method of its own, and plain numbers have none of that name.

What is the type of `self.data`? Where does the function that you need come from?
"""


class Value:
    def log(self):
        out = Value(self.data.log(), (self,), 'log')

        def _backward():
            self.grad += out.grad / self.data
        out._backward = _backward

        return out
