"""`__mul__` treats plain numbers in a branch of their own, whose result has no children, so that
the gradient goes one step down and stops there.

In `(a + b) * 2`, how does `backward` find its way from the result to `a`?
"""


class Value:
    def __mul__(self, other):
        if isinstance(other, Value):
            out = Value(self.data * other.data, (self, other), '*')

            def _backward():
                self.grad += other.data * out.grad
                other.grad += self.data * out.grad
        else:
            out = Value(self.data * other, (), '*')

            def _backward():
                self.grad += other * out.grad
        out._backward = _backward

        return out
