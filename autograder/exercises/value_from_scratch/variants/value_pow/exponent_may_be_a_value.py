"""An exponent that is a Value is accepted, and treated as the number that it holds."""


class Value:
    def __pow__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data**other.data, (self,), '**')

        def _backward():
            self.grad += other.data * self.data**(other.data - 1) * out.grad
        out._backward = _backward

        return out
