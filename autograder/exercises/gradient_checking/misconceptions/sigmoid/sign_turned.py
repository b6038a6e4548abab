"""The slope is negative everywhere, although the function rises.

Is sigmoid(1) more than sigmoid(0), or less? And which sign has your slope?
"""


def sigmoid_grad(x):
    small = exp(-abs(x))
    return -small / (1 + small) ** 2
