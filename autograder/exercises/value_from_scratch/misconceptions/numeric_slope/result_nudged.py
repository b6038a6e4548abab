"""The nudge is added to the result, and not to a number that it is made of.

If the result grows by h, the quotient is 1 whatever the expression is. What should have been
moved instead?
"""


def numeric_slope(build, numbers, place):
    h = 1e-4
    before = build(*[Value(number) for number in numbers])
    after = build(*[Value(number) for number in numbers])
    after.data += h
    return (after.data - before.data) / h
