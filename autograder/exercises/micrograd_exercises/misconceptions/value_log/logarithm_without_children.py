"""`log` makes a result that has no children, so that the gradient goes one step down and stops
there.

In `(a + b).log()`, how does `backward` find its way from the result to `a`?
"""


class Value:
    def log(self):
        out = Value(log(self.data), (), 'log')

        def _backward():
            self.grad += out.grad / self.data
        out._backward = _backward

        return out
