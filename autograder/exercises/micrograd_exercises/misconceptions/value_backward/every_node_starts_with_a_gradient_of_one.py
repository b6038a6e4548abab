"""`backward` gives every node a gradient of 1 to begin with, and what arrives is added to that.

Before anything is handed down, of how many nodes do you know the gradient?
"""


class Value:
    def backward(self):
        order = []
        visited = set()

        def visit(node):
            if node not in visited:
                visited.add(node)
                for child in node._prev:
                    visit(child)
                order.append(node)

        visit(self)
        for node in order:
            node.grad = 1.0
        for node in reversed(order):
            node._backward()
