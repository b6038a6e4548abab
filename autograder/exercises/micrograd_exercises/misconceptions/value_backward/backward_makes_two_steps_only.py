"""`backward` stops after the last node and its operands, so that nothing further down receives a
gradient.

In `((a + b) + a) + b`, how many steps is it from the result to the first sum?
"""


class Value:
    def backward(self):
        self.grad = 1.0
        self._backward()
        for child in self._prev:
            child._backward()
