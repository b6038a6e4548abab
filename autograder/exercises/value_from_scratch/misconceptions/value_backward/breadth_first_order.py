"""`backward` goes through the graph level by level, counted from the result.

A node can be near the result on one path and far on another. Has all of its gradient arrived when
its level comes?
"""


class Value:
    def backward(self):
        self.grad = 1.0
        queue = [self]
        visited = {self}
        while queue:
            node = queue.pop(0)
            node._backward()
            for child in node._prev:
                if child not in visited:
                    visited.add(child)
                    queue.append(child)
