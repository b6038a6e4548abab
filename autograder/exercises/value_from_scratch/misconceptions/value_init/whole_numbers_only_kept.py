"""The digits after the point are cut off.

What does int(0.5) give?
"""


class Value:
    def __init__(self, data, _children=(), _op='', label=''):
        self.data = int(data)
        self.grad = 0.0
        self._prev = set(_children)
        self._op = _op
        self.label = label
