"""The children are kept in a list, in their order and twice where an operand is used twice; visited nodes are
a list, too.
"""


class Value:
    def __init__(self, data, _children=(), _op='', label=''):
        self.data = data
        self.grad = 0.0
        self._backward = lambda: None
        self._prev = list(_children)
        self._op = _op
        self.label = label

    def backward(self):
        order = []

        def visit(node):
            for child in node._prev:
                if child not in order:
                    visit(child)
            order.append(node)

        visit(self)
        self.grad = 1.0
        while order:
            order.pop()._backward()
