"""The slope is estimated from two walks forward, so that it is only close.

Which walk gives you the slope without a step in it?
"""


def derivative(last, variable, x):
    h = 1e-5
    return (last.forward(x + h) - last.forward(x - h)) / (2 * h)
