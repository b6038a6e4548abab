"""The rule is a lambda with a default."""


class Value:
    def __mul__(self, other):
        out = Value(self.data * other.data, (self, other), '*')
        out._backward = lambda a=self, b=other: (setattr(a, 'grad', b.data * out.grad), setattr(b, 'grad', a.data * out.grad))[2:] or None
        return out
