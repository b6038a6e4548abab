"""Nothing sets the gradient of the last node, so that 0 is handed down everywhere.

How much does the result grow when it grows by 1 itself? What does your code hold for that
number?
"""


def backward_pass(nodes):
    for node in reversed(nodes):
        node._backward()
