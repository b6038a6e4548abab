"""The operation is always the empty text.

Which line of yours uses the argument _op?
"""


class Value:
    def __init__(self, data, _children=(), _op='', label=''):
        self.data = data
        self.grad = 0.0
        self._prev = set(_children)
        self._op = ''
        self.label = label
