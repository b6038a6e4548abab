"""`backward` goes through the graph level by level, and lets a node run again each time a level
holds it.

In `c = a + b` followed by `(c + a) + c`, on which levels does `c` stand, and how often does it hand
its gradient down?
"""


class Value:
    def backward(self):
        self.grad = 1.0
        queue = [self]
        while queue:
            node = queue.pop(0)
            node._backward()
            queue.extend(node._prev)
