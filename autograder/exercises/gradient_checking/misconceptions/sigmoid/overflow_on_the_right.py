"""Far to the right, exp(x) is larger than any number that Python can hold, and the code stops.

What is exp(x) at 800? Does the slope have to be computed from that?
"""


def sigmoid_grad(x):
    return exp(x) / (1 + exp(x)) ** 2
