"""The product and its slopes are computed from the sum and the difference of the two factors."""


class Value:
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(((self.data + other.data)**2 - (self.data - other.data)**2) / 4, (self, other), '*')

        def _backward():
            total, difference = self.data + other.data, self.data - other.data
            self.grad += (total - difference) / 2 * out.grad
            other.grad += (total + difference) / 2 * out.grad
        out._backward = _backward

        return out
