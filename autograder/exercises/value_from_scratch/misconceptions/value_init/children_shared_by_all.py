"""The default is one set for all values, and every constructor adds to it.

When is the default of a parameter made: at every call, or once?
"""


class Value:
    def __init__(self, data, _children=(), _op='', label='', _prev=set()):
        self.data = data
        self.grad = 0.0
        _prev.update(_children)
        self._prev = _prev
        self._op = _op
        self.label = label
