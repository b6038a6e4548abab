"""The term for `-a**0.5` in `df/da` has lost its minus.

Does `-a**0.5` grow or fall when `a` grows, and what does your term say?
"""


def gradf(a, b, c):
    return [-3 * a**2 + 0.5 * a**-0.5, 3 * cos(3*b) + 2.5 * b**1.5, 1 / c**2]
