"""The set of children has one entry: the tuple of all of them.

What does Python print for len({(1, 2)}) and for len(set((1, 2)))?
"""


class Value:
    def __init__(self, data, _children=(), _op='', label=''):
        self.data = data
        self.grad = 0.0
        self._prev = {_children}
        self._op = _op
        self.label = label
