"""The value of the function is returned, not its slope.

Far to the right the value is 1. Is the function steep there?
"""


def sigmoid_grad(x):
    return 1 / (1 + exp(-max(x, -700)))
