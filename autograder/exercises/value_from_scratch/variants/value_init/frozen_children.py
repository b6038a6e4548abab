"""The children are a frozenset, and the text is put together by format."""


class Value:
    def __init__(self, data, _children=(), _op='', label=''):
        self.data, self.grad = data, 0.0
        self._prev = frozenset(_children)
        self._op, self.label = _op, label

    def __repr__(self):
        return 'Value(data={})'.format(self.data)
