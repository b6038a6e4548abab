"""`backward` sets the gradient of each node to 1 when it comes to it, and loses what had arrived
there.

In `c = a + b` followed by `c + c`, what is `c.grad` just before `c` hands it down?
"""


class Value:
    def backward(self):
        self.grad = 1.0
        self._backward()
        for child in self._prev:
            child.backward()
