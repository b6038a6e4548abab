"""It is an operation of its own, which takes the gradient away with `-=`."""


class Value:
    def __neg__(self):
        out = Value(-self.data, (self,), 'neg')

        def _backward():
            self.grad -= out.grad
        out._backward = _backward

        return out
