"""`backward` sets the gradients of a node's operands to 0 just before that node hands its own down.

In `c = a + b` followed by `c + a`, two contributions arrive at `a.grad`. Is the earlier one still
there at the end?
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
            for child in node._prev:
                child.grad = 0.0
            node._backward()
