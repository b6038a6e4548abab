"""When all is done, the gradients are set to 0.

Who wants to read the gradients, and when?
"""


def backward_pass(nodes):
    nodes[-1].grad = 1.0
    for node in reversed(nodes):
        node._backward()
    for node in nodes:
        node.grad = 0.0
