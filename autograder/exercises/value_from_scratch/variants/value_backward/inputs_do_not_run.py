"""Only nodes that were made of others are put in order, since inputs have nothing to hand down."""


class Value:
    def backward(self):
        order = []
        visited = set()

        def visit(node):
            if not node._prev or node in visited:
                return
            visited.add(node)
            for child in node._prev:
                visit(child)
            order.insert(0, node)

        visit(self)
        self.grad = 1.0
        for node in order:
            node._backward()
