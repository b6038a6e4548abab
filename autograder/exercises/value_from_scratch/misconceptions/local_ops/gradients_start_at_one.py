"""The gradient of a new Value is 1, before anything has been handed down to it.

How strongly does a result depend on a value that it was not made of?
"""


class Value:
    def __init__(self, data, _children=(), _op='', label=''):
        self.data = data
        self.grad = 1.0
        self._backward = lambda: None
        self._prev = set(_children)
        self._op = _op
        self.label = label
