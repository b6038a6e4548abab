"""Nothing is computed before the walk backward, so that it has no numbers, or old ones.

Which numbers does the walk backward read, and who puts them there?
"""


def derivative(last, variable, x):
    last.backward()
    return variable.grad
