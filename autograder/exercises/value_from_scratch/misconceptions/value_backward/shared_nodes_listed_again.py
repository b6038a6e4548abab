"""`backward` goes behind every node once, but lists the node itself each time it is met.

In `c = a + b` followed by `(c + a) + c`, how many times does `c` stand in your list?
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
        for node in reversed(order):
            node._backward()
