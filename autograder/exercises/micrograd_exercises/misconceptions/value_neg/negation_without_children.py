"""`__neg__` makes a result that has no children, so that the gradient goes one step down and stops
there.

In `-(a + b)`, how does `backward` find its way from the result to `a`?
"""


class Value:
    def __neg__(self):
        out = Value(-self.data, (), 'neg')

        def _backward():
            self.grad += -1.0 * out.grad
        out._backward = _backward

        return out
