"""The slope is estimated from two values of the function, so that it is only close.

Which rules of calculus give you the slope without a step in it?
"""


def sigmoid_grad(x):
    h = 1e-5
    if x < -700:
        return 0.0
    return (sigmoid(x + h) - sigmoid(x - h)) / (2 * h)
