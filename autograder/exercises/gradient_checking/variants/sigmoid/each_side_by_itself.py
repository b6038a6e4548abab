"""Left and right of 0 have formulas of their own."""


def sigmoid_grad(x):
    if x >= 0:
        s = 1 / (1 + exp(-x))
        return s * s * exp(-x)
    s = exp(x) / (1 + exp(x))
    return s * (1 - s)
