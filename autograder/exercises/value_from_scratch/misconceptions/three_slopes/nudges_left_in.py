"""Each nudge stays in, so that the difference for b holds that for a as well.

After the line `a += h`, where is a when it is the turn of b?
"""


def three_slopes(d, a, b, c):
    h = 1e-6
    here = d(a, b, c)
    a += h
    slope_a = (d(a, b, c) - here) / h
    b += h
    slope_b = (d(a, b, c) - here) / h
    c += h
    slope_c = (d(a, b, c) - here) / h
    return [slope_a, slope_b, slope_c]
