"""`__mul__` multiplies the local derivatives by the gradients of the factors themselves, not by
what arrived at the product.

Gradients travel from the result to the operands. Which node already knows its gradient when
`_backward` runs?
"""


class Value:
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other), '*')

        def _backward():
            self.grad += other.data * self.grad
            other.grad += self.data * other.grad
        out._backward = _backward

        return out
