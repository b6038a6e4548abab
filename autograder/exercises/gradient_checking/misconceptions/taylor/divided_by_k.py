"""The derivatives are divided by k, where the factorial of k is wanted.

What is 3! and what is 3?
"""


def taylor_coefficients(n):
    slopes = [1, 1, -1, -1]
    return [slopes[k % 4] / max(1, k) for k in range(n + 1)]
