"""The pass begins with the node before the last.

Who gives that node its gradient?
"""


def backward_pass(nodes):
    nodes[-1].grad = 1.0
    for node in reversed(nodes[:-1]):
        node._backward()
