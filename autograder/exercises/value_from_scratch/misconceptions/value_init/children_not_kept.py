"""The constructor takes the children and then forgets them.

In `c = Value(5.0, (a, b), '+')`, what is c._prev, and what should it be?
"""


class Value:
    def __init__(self, data, _children=(), _op='', label=''):
        self.data = data
        self.grad = 0.0
        self._prev = set()
        self._op = _op
        self.label = label
