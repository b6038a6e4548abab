"""A generator yields the nodes, a dictionary serves as an ordered set, and the list is built from its front."""

from collections import deque
from math import exp, log


class Value:
    def _behind(self, seen):
        seen[self] = True
        for child in self._prev:
            if child not in seen:
                yield from child._behind(seen)
        yield self

    def backward(self, gradient=1.0):
        order = deque()
        for node in self._behind({}):
            order.appendleft(node)
        self.grad = gradient
        for node in order:
            node._backward()
