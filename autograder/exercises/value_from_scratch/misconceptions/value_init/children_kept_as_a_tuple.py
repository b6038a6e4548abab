"""The children are kept as they were handed over, so that a value that was used twice is there
twice.

How many entries has the tuple (a, a), and how many the set of them?
"""


class Value:
    def __init__(self, data, _children=(), _op='', label=''):
        self.data = data
        self.grad = 0.0
        self._prev = _children
        self._op = _op
        self.label = label
