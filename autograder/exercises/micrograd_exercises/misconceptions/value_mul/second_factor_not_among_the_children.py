"""`__mul__` does not list the right factor among the children of the product, so that nothing
behind that factor is reached.

In `a * (b + c)`, how does `backward` find its way from the product to `b`?
"""


class Value:
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self,), '*')

        def _backward():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad
        out._backward = _backward

        return out
