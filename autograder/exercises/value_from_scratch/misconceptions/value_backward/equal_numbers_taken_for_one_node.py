"""`backward` remembers the numbers that it has seen, not the nodes, so that two nodes with equal
numbers count as one.

In `(a + 1) + (b + 1)` with `a = b = 3`, how many nodes hold a 4, and how many of them are visited?
"""


class Value:
    def backward(self):
        order = []
        visited = set()

        def visit(node):
            if node.data not in visited:
                visited.add(node.data)
                for child in node._prev:
                    visit(child)
                order.append(node)

        visit(self)
        self.grad = 1.0
        for node in reversed(order):
            node._backward()
