"""`_backward` is asked of the list.

What is `nodes`, and who has a `_backward`?
"""


def backward_pass(nodes):
    nodes[-1].grad = 1.0
    nodes._backward()
