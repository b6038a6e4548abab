"""`backward` keeps its set of visited nodes from one call to the next, so that a later call leaves
out what an earlier one has seen.

Let `c = a + b`. Call `c.backward()`, then `(c + c).backward()`: which nodes are in your set before
the second call begins?
"""


class Value:
    def backward(self, visited=set()):
        order = []

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
