"""Beyond a limit, the slope is said to be 0, although it is only small there.

What is the slope at 12, and how many times is it as large as the one at 20?
"""


def sigmoid_grad(x):
    if abs(x) > 6:
        return 0.0
    return exp(-x) / (1 + exp(-x)) ** 2
