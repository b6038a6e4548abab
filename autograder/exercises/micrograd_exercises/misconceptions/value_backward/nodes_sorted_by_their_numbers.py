"""`backward` lets nodes run in the order of their numbers, the largest first.

With negative inputs, is a sum larger than what it was made of?
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
        self.grad = 1.0
        for node in sorted(order, key=lambda node: node.data, reverse=True):
            node._backward()
