"""`backward` starts from a last node whose gradient is still 0, so that 0 is all that is passed on.

By how much does the last node grow when it grows by 1 itself? What does your code hold for that
number?
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
        for node in reversed(order):
            node._backward()
