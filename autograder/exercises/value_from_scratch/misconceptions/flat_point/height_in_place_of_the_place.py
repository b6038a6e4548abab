"""The answer is how high the parabola is at its flat point, and not where that is.

The question begins with `where`. Which of x and f(x) answers it?
"""


def flat_point(p, q, r):
    x = -q / (2 * p)
    return p * x**2 + q * x + r
