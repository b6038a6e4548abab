"""The class has an `__eq__` and a `__hash__` of its own, which go by identity."""


class Value:
    def __eq__(self, other):
        return self is other

    def __hash__(self):
        return id(self)

    def backward(self):
        order, visited = [], set()

        def visit(node):
            if node in visited:
                return
            visited.add(node)
            [visit(child) for child in node._prev]
            order.append(node)

        visit(self)
        self.grad = 1.0
        [node._backward() for node in reversed(order)]
