"""The list is turned round for the pass, and back again."""


def backward_pass(nodes):
    nodes.reverse()
    nodes[0].grad = 1.0
    [node._backward() for node in nodes]
    nodes.reverse()
