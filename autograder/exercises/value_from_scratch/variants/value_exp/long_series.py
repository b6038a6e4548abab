"""It adds up the terms of the series until they no longer change the sum, and a negative exponent divides."""



def series(x):
    if x < 0:
        return 1 / series(-x)
    total, term, n = 0.0, 1.0, 0
    while total + term != total:
        total += term
        n += 1
        term *= x / n
    return total


class Value:
    def exp(self):
        out = Value(series(self.data), (self,), 'exp')

        def _backward():
            self.grad += out.data * out.grad
        out._backward = _backward

        return out
