"""The list begins with the highest power.

Which coefficient is to stand at the place 0 of the list?
"""


def taylor_coefficients(n):
    slopes = [1, 1, -1, -1]
    return [slopes[k % 4] / factorial(k) for k in range(n, -1, -1)]
