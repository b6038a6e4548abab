"""The constructor was copied without the line that keeps the children, so that nothing lies behind
a result.

After `c = a + b`, what is `c._prev`?
"""


class Value:
    def __init__(self, data, _children=(), _op='', label=''):
        self.data = data
        self.grad = 0.0
        self._backward = lambda: None
        self._prev = set()
        self._op = _op
        self.label = label
