"""The graph is evaluated at 0, whatever x is.

Where in your code does x stand?
"""


def derivative(last, variable, x):
    last.forward(0.0)
    last.backward()
    return variable.grad
