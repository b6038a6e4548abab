"""The operation is kept as the label, and the label as the operation.

For Value(2.0, label='a'), what is _op?
"""


class Value:
    def __init__(self, data, _children=(), _op='', label=''):
        self.data = data
        self.grad = 0.0
        self._prev = set(_children)
        self._op = label
        self.label = _op
