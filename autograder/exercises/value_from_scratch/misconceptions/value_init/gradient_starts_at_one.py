"""The gradient starts at 1, as if every value had been found to matter already.

Before anything is known about a result, how strongly does it depend on this value?
"""


class Value:
    def __init__(self, data, _children=(), _op='', label=''):
        self.data = data
        self.grad = 1.0
        self._prev = set(_children)
        self._op = _op
        self.label = label
