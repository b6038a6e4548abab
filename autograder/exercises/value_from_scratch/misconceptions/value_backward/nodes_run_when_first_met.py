"""`backward` lets each node hand its gradient down as soon as it is first met, going deep before
going wide.

In `c = a + b` followed by `(c + a) + c`, has all of its gradient arrived at `c` when its turn
comes?
"""


class Value:
    def backward(self):
        visited = set()

        def visit(node):
            if node not in visited:
                visited.add(node)
                node._backward()
                for child in node._prev:
                    visit(child)

        self.grad = 1.0
        visit(self)
