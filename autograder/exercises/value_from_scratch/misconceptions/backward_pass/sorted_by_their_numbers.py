"""The nodes run from the largest number to the smallest.

Is a result always larger than what it was made of?
"""


def backward_pass(nodes):
    nodes[-1].grad = 1.0
    for node in sorted(nodes, key=lambda node: -node.data):
        node._backward()
