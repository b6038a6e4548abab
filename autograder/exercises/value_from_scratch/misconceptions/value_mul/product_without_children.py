"""`__mul__` makes a product that has no children, so that the gradient goes one step down and stops
there.

In `(a + b) * c`, how does `backward` find its way from the product to `a`?
"""


class Value:
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (), '*')

        def _backward():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad
        out._backward = _backward

        return out
