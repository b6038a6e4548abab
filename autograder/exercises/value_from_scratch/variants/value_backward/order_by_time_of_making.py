"""Every node has a number that tells when it was made, and the newest runs first."""


class Value:
    made = 0

    def __init__(self, data, _children=(), _op='', label=''):
        self.data = data
        self.grad = 0.0
        self._backward = lambda: None
        self._prev = set(_children)
        self._op = _op
        self.label = label
        Value.made += 1
        self.number = Value.made

    def backward(self):
        found = {self}
        waiting = [self]
        while waiting:
            for child in waiting.pop()._prev:
                if child not in found:
                    found.add(child)
                    waiting.append(child)
        self.grad = 1.0
        for node in sorted(found, key=lambda node: -node.number):
            node._backward()
