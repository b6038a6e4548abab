"""Without parentheses only 1 is divided by e.

Which of + - / does Python compute first in `e - 1 / e + 1`?
"""


def tanh_from_exp(x):
    e = (2 * x).exp()
    return e - 1 / e + 1
