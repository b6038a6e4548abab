"""`backward` starts with a Value as the gradient of the last node, so that all gradients become
Values.

Which type is `a.grad` after a backward pass, and which type does it have in a new Value?
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
        self.grad = Value(1.0)
        for node in reversed(order):
            node._backward()
