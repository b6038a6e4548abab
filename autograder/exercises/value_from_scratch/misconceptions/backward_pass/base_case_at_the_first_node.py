"""The first node receives the 1, and not the last one.

Whose gradient is known before anything is computed?
"""


def backward_pass(nodes):
    nodes[0].grad = 1.0
    for node in reversed(nodes):
        node._backward()
