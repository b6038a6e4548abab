"""It halves an interval, at whose ends the slope has different signs."""


def flat_point(p, q, r):
    low, high = -1e4, 1e4
    for _ in range(80):
        middle = (low + high) / 2
        if (2 * p * middle + q) * (2 * p * high + q) > 0:
            high = middle
        else:
            low = middle
    return low
