"""Returns fractions, which are numbers as well, and not the right ones.

must: they are compared like any other numbers
earns: nothing
shows: 0.333333333333
"""
# %%
from fractions import Fraction


def gradf(a, b, c):
    return [Fraction(1, 3), Fraction(2), Fraction(3)]
