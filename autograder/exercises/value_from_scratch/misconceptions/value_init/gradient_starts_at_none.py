"""The gradient starts as None, and nothing can be added to None.

What does Python say to None + 1.0?
"""


class Value:
    def __init__(self, data, _children=(), _op='', label=''):
        self.data = data
        self.grad = None
        self._prev = set(_children)
        self._op = _op
        self.label = label
