"""`tanh` calls `_backward` when it makes the result, and keeps what the call returned.

Has any gradient arrived at the result when it is made? What do parentheses after the name of a
function do?
"""


class Value:
    def tanh(self):
        t = math.tanh(self.data)
        out = Value(t, (self,), 'tanh')

        def _backward():
            self.grad += (1 - t**2) * out.grad
        out._backward = _backward()

        return out
