"""`__truediv__` treats plain numbers in a branch of their own, whose result has no children, so
that the gradient goes one step down and stops there.

In `(a + b) / 2`, how does `backward` find its way from the result to `a`?
"""


class Value:
    def __truediv__(self, other):
        if isinstance(other, Value):
            out = Value(self.data / other.data, (self, other), '/')

            def _backward():
                self.grad += out.grad / other.data
                other.grad -= self.data / other.data**2 * out.grad
        else:
            out = Value(self.data / other, (), '/')

            def _backward():
                self.grad += out.grad / other
        out._backward = _backward

        return out
