"""This is the rule for the slope of tanh, which is another function of the same look.

What does your formula say at 0, where the sigmoid is 0.5? And what does a difference quotient say there?
"""


def sigmoid_grad(x):
    s = 1 / (1 + exp(-max(x, -700)))
    return 1 - s**2
