"""All three inputs are nudged at once, and the same number is returned for each.

If a, b and c move together, how can you tell whose move changed the result?
"""


def three_slopes(d, a, b, c):
    h = 1e-6
    slope = (d(a + h, b + h, c + h) - d(a, b, c)) / h
    return [slope, slope, slope]
