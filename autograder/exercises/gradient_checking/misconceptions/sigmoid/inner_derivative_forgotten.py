"""The outer power is differentiated, and the exponential inside of it is not.

How does 1 + exp(-x) change when x does, and where is that in your formula?
"""


def sigmoid_grad(x):
    return 1 / (1 + exp(-abs(x))) ** 2
