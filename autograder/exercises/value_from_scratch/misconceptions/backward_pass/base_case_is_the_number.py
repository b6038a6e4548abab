"""The gradient of the last node is set to its number.

If the result grows by 1, by how much does the result grow?
"""


def backward_pass(nodes):
    nodes[-1].grad = nodes[-1].data
    for node in reversed(nodes):
        node._backward()
