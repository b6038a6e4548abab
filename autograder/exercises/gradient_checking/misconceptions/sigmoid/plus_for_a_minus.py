"""Something is added to 1 that is to be taken away from it.

Far to the right the function is nearly 1, and flat. What does your formula say there?
"""


def sigmoid_grad(x):
    s = 1 / (1 + exp(-max(x, -700)))
    return s * (1 + s)
