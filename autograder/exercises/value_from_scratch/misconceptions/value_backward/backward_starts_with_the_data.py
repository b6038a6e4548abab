"""`backward` starts with the number of the last node as its gradient.

By how much does the last node grow when it grows by 1 itself? Does that depend on its number?
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
        self.grad = self.data
        for node in reversed(order):
            node._backward()
