"""The slope is the exponential of minus the result."""


class Value:
    def log(self):
        out = Value(log(self.data), (self,), 'log')

        def _backward():
            self.grad += exp(-out.data) * out.grad
        out._backward = _backward

        return out
