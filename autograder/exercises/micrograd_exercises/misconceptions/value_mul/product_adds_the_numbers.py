"""`__mul__` adds the two numbers up, though its gradients are those of a product.

What is `(a * b).data` for `a = 3` and `b = 4`?
"""


class Value:
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other), '*')

        def _backward():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad
        out._backward = _backward

        return out
