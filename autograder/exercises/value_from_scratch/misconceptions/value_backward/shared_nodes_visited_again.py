"""`backward` puts a node that is reached on two paths into its list twice, with everything behind
it.

In `c = a + b` followed by `c + c + a`, how often does `c` hand its gradient down?
"""


class Value:
    def backward(self):
        order = []
        visited = set()

        def visit(node):
            visited.add(node)
            for child in node._prev:
                visit(child)
            order.append(node)

        visit(self)
        self.grad = 1.0
        for node in reversed(order):
            node._backward()
