"""`log` rounds its slope down to a whole number.

What do `1 / 2` and `1 // 2` give in Python?
"""


class Value:
    def log(self):
        out = Value(log(self.data), (self,), 'log')

        def _backward():
            self.grad += 1 // self.data * out.grad
        out._backward = _backward

        return out
