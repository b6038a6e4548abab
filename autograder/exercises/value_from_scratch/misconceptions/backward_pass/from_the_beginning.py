"""The nodes run in the order in which they were computed.

When the first node runs, has anything arrived at it? Where does a gradient come from?
"""


def backward_pass(nodes):
    nodes[-1].grad = 1.0
    for node in nodes:
        node._backward()
