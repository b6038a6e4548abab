"""All three entries nudge the first input.

In your second entry, which argument of d is different from the ones in `d(a, b, c)`?
"""


def three_slopes(d, a, b, c):
    h = 1e-6
    here = d(a, b, c)
    return [(d(a + h, b, c) - here) / h for _ in range(3)]
