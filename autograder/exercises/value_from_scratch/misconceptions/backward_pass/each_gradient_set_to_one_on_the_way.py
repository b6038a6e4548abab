"""Every node is given a 1 when its turn comes, and what had arrived is lost.

Just before a node runs, what is in its gradient, and where did that come from?
"""


def backward_pass(nodes):
    for node in reversed(nodes):
        node.grad = 1.0
        node._backward()
