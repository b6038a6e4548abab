"""The number goes into a name of the method, which is gone when the method ends.

After a = Value(2.0), where would Python look for a.data?
"""


class Value:
    def __init__(self, data, _children=(), _op='', label=''):
        data = data
        self.grad = 0.0
        self._prev = set(_children)
        self._op = _op
        self.label = label
