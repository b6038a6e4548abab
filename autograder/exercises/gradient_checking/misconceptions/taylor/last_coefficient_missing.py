"""There are n coefficients, where a polynomial of degree n has one more.

Which power of x comes with the last coefficient of your list, when n is 3?
"""


def taylor_coefficients(n):
    slopes = [1, 1, -1, -1]
    return [slopes[k % 4] / factorial(k) for k in range(n)]
