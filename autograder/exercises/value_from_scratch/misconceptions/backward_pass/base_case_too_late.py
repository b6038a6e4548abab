"""The 1 is set after everything has run.

When your last node runs, what is its gradient?
"""


def backward_pass(nodes):
    for node in reversed(nodes):
        node._backward()
    nodes[-1].grad = 1.0
