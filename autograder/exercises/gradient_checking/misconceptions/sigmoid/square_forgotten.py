"""The denominator is not squared.

Which power of (1 + exp(-x)) is the function itself, and by how much does the power rule lower it?
"""


def sigmoid_grad(x):
    small = exp(-abs(x))
    return small / (1 + small)
