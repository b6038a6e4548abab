"""`__pow__` makes a result that has no children, so that the gradient goes one step down and stops
there.

In `(a + b)**2`, how does `backward` find its way from the power to `a`?
"""


class Value:
    def __pow__(self, k):
        if not isinstance(k, (int, float)):
            raise TypeError("the exponent must be a plain number")
        out = Value(self.data**k, (), '**')

        def _backward():
            self.grad += k * self.data**(k - 1) * out.grad
        out._backward = _backward

        return out
