"""`backward` brings a gradient to the operands of the last node, and to nothing further down.

In `(a + b) + c`, when does `a + b` have its turn, if ever, and what is its gradient at that moment?
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
        for node in order:
            node._backward()
