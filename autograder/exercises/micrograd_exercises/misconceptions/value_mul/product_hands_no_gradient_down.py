"""`__mul__` gives a product with the right number, but when `backward` runs, the product hands nothing down.

At which moment is `_backward` tied to the product, if at all? What does a new Value have in its
place?
"""


class Value:
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other), '*')

        def _backward():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad
            out._backward = _backward

        return out
