"""The children are put into the set one by one, and there are more parameters than asked for."""


class Value:
    def __init__(self, data, _children=(), _op='', label='', grad=0.0):
        self._prev = set()
        for child in _children:
            self._prev.add(child)
        self.data = data
        self.grad = grad
        self._op = str(_op)
        self.label = label

    def __repr__(self):
        return type(self).__name__ + '(data=' + repr(self.data) + ')'
