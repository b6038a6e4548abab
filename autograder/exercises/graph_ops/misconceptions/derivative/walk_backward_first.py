"""The walk backward comes first, and reads the numbers of an earlier walk.

At the time of your walk backward, for which x have the numbers been computed?
"""


def derivative(last, variable, x):
    if variable.value is None:
        last.forward(x)
    last.backward()
    last.forward(x)
    return variable.grad
