"""It prints in the forward pass and in every `_backward`."""


class Value:
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other), '*')
        print(f"{self.data} * {other.data} = {out.data}")

        def _backward():
            print("backward of", self, "and", other, "with", out.grad)
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad
        out._backward = _backward

        return out
