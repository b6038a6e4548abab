"""`backward` takes nodes from a stack and lets each run at once, so that a node may run before all
of its gradient is there.

In `c = a + b` followed by `(c + a) + c`, which node does your loop take after the last one, and
what has `c` received by then?
"""


class Value:
    def backward(self):
        self.grad = 1.0
        stack = [self]
        visited = set()
        while stack:
            node = stack.pop()
            if node in visited:
                continue
            visited.add(node)
            node._backward()
            stack.extend(node._prev)
