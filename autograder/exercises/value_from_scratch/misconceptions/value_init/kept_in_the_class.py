"""The number is kept in the class, so that all values share the last one.

After a = Value(1.0) and b = Value(2.0), what is a.data?
"""


class Value:
    def __init__(self, data, _children=(), _op='', label=''):
        Value.data = data
        self.grad = 0.0
        self._prev = set(_children)
        self._op = _op
        self.label = label
