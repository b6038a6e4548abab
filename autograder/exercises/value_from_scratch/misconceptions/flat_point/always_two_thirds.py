"""The answer is that of the notebook's curve, whatever the three numbers are.

Where in your code does it matter what p and q are?
"""


def flat_point(p, q, r):
    return 2 / 3
