"""A plain number is never wrapped: the product with one is an operation with a single child."""


class Value:
    def __mul__(self, other):
        if not isinstance(other, Value):
            out = Value(self.data * other, (self,), f'*{other}')

            def _backward():
                self.grad += other * out.grad
        else:
            out = Value(self.data * other.data, (self, other), '*')

            def _backward():
                self.grad += other.data * out.grad
                other.grad += self.data * out.grad
        out._backward = _backward
        return out
