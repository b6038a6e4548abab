"""Returns decimal numbers, which compare with floats.

must: they are named as what they are and are no numbers
earns: nothing
shows: a list that holds a Decimal
"""
# %%
from decimal import Decimal


def gradf(a, b, c):
    return [Decimal(1), Decimal("NaN"), Decimal("Infinity")]
