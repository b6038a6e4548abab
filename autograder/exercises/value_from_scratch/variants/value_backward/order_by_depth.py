"""Nodes are sorted by their height above the inputs, which is computed once for each."""


class Value:
    def backward(self):
        heights = {}

        def height(node):
            if node not in heights:
                heights[node] = 1 + max([height(child) for child in node._prev], default=0)
            return heights[node]

        height(self)
        self.grad = 1.0
        for node in sorted(heights, key=heights.get, reverse=True):
            node._backward()
