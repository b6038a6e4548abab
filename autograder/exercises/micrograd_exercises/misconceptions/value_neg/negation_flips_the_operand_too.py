"""`__neg__` makes a new node, but on the way it turns the sign of the operand, too.

What is `a.data` before `-a`, and what is it after?
"""


class Value:
    def __neg__(self):
        self.data *= -1
        out = Value(self.data, (self,), 'neg')

        def _backward():
            self.grad += -1.0 * out.grad
        out._backward = _backward

        return out
