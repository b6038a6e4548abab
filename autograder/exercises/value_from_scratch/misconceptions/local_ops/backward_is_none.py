"""A new Value has None as its `_backward`, and None cannot be called.

What does Python say to None()?
"""


class Value:
    def __init__(self, data, _children=(), _op='', label=''):
        self.data = data
        self.grad = 0.0
        self._backward = None
        self._prev = set(_children)
        self._op = _op
        self.label = label
