"""No gradient is sent down, so that grad is what it was.

Which of the two walks fills grad?
"""


def derivative(last, variable, x):
    last.forward(x)
    return variable.grad
