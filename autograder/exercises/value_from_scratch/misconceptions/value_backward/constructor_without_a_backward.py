"""A new Value has no `_backward`, so that the pass stops at the first input.

What happens at `a._backward()` for an input `a`?
"""


class Value:
    def __init__(self, data, _children=(), _op='', label=''):
        self.data = data
        self.grad = 0.0
        self._prev = set(_children)
        self._op = _op
        self.label = label
