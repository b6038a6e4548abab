"""`__rmul__` makes a product that has no children, so that the gradient goes one step down and
stops there.

In `2 * (a + b)`, how does `backward` find its way from the result to `a`?
"""


class Value:
    def __rmul__(self, other):
        out = Value(other * self.data, (), '*')

        def _backward():
            self.grad += other * out.grad
        out._backward = _backward

        return out
