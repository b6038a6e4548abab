"""When `backward` ends, no gradient has come down from the last node to any other.

Walk through your code for `a + b`: which line makes the sum hand something to `a`, and does the sum
have its gradient by then?
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
            node._backward
