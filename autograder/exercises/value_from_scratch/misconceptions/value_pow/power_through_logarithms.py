"""`__pow__` takes the logarithm of its base, and a negative base has none.

What is `(-2)**3`, and at which line of your code does it come to a halt?
"""


class Value:
    def __pow__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data**other.data, (self, other), '**')

        def _backward():
            self.grad += other.data * self.data**(other.data - 1) * out.grad
            other.grad += out.data * math.log(self.data) * out.grad
        out._backward = _backward

        return out
