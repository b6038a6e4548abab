"""Returns fractions, which compare with floats.

must: they are named as what they are and are no numbers
earns: nothing
shows: a list that holds a Fraction
"""
# %%
from fractions import Fraction


def gradf(a, b, c):
    return [Fraction(1, 3), Fraction(2), Fraction(3)]
