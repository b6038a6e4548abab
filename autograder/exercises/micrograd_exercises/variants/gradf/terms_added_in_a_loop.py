"""Every term says which input it hangs on, and a loop adds the slopes up."""


def gradf(*point):
    terms = [
        (0, lambda x: -3 * x**2),
        (1, lambda x: 3 * cos(3*x)),
        (2, lambda x: x**-2.0),
        (1, lambda x: 2.5 * x**1.5),
        (0, lambda x: -0.5 * x**-0.5),
    ]
    slopes = [0.0, 0.0, 0.0]
    for position, slope in terms:
        slopes[position] += slope(point[position])
    return slopes
