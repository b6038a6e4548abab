"""Only the second value is divided by the step, since the difference has no parentheses.

Which of * / + - does Python compute first in `a - b / h`?
"""


def slope(f, x):
    h = 1e-6
    return f(x + h) - f(x) / h
