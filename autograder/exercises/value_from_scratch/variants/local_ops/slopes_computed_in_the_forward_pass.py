"""The local slopes are computed when the result is made, and a method hands them down."""


class Value:
    def __init__(self, data, _children=(), _op='', label=''):
        self.data, self.grad, self.label = data, 0.0, label
        self._prev, self._op = set(_children), _op
        self.slopes = []

    def _backward(self):
        for operand, slope in self.slopes:
            operand.grad += slope * self.grad

    def made(self, data, op, slopes):
        out = Value(data, [operand for operand, slope in slopes], op)
        out.slopes = slopes
        return out

    def __add__(self, other):
        return self.made(self.data + other.data, '+', [(self, 1), (other, 1)])

    def __mul__(self, other):
        return self.made(self.data * other.data, '*', [(self, other.data), (other, self.data)])

    def tanh(self):
        t = math.tanh(self.data)
        return self.made(t, 'tanh', [(self, 1 - t * t)])
