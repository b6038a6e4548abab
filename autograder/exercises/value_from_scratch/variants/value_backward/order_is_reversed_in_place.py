"""The list of build_topo is turned round in place, and the gradient is a whole number."""


class Value:
    def backward(self):
        order = build_topo(self)
        order.reverse()
        self.grad = 1
        [node._backward() for node in order]
