"""The nodes run in the order of the list, operands first.

When the first node of the list runs, has anything arrived at it?
"""


class Value:
    def backward(self):
        self.grad = 1.0
        for node in build_topo(self):
            node._backward()
