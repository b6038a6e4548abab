"""Both walks are made, and the result is left in the variable.

What does a function of Python return that has no return?
"""


def derivative(last, variable, x):
    last.forward(x)
    last.backward()
    variable.grad
