"""The functions are looked at, and not called.

What do parentheses after the name of a function do?
"""


def backward_pass(nodes):
    nodes[-1].grad = 1.0
    for node in reversed(nodes):
        node._backward
