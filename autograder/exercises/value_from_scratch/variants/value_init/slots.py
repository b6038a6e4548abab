"""The class has slots, and an attribute more."""


class Value:
    __slots__ = ('data', 'grad', '_prev', '_op', 'label', 'made_of')

    def __init__(self, data, _children=(), _op='', label=''):
        self.data = data
        self.grad = 0.0
        self.made_of = tuple(_children)
        self._prev = {*self.made_of}
        self._op = _op
        self.label = label
