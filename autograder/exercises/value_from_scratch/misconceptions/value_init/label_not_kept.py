"""The label is thrown away.

For Value(2.0, label='a'), how would a picture know that this is a?
"""


class Value:
    def __init__(self, data, _children=(), _op='', label=''):
        self.data = data
        self.grad = 0.0
        self._prev = set(_children)
        self._op = _op
        self.label = ''
