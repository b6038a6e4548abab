"""The parameters stand in another order, so that the third one is taken for the label.

In Value(5.0, (a, b), '+', 'c'), which of the four is which?
"""


class Value:
    def __init__(self, data, _children=(), label='', _op=''):
        self.data = data
        self.grad = 0.0
        self._prev = set(_children)
        self._op = _op
        self.label = label
