"""`exp` makes a result that has no children, so that the gradient goes one step down and stops
there.

In `(a + b).exp()`, how does `backward` find its way from the result to `a`?
"""


class Value:
    def exp(self):
        out = Value(math.exp(self.data), (), 'exp')

        def _backward():
            self.grad += out.data * out.grad
        out._backward = _backward

        return out
