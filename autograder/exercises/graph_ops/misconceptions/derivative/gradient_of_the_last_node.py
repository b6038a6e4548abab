"""The gradient of the last node is returned, which is always 1.

How strongly does the last node depend on itself, and what was asked for?
"""


def derivative(last, variable, x):
    last.forward(x)
    last.backward()
    return last.grad
