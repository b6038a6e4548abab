"""A derivative passes when it agrees at one of the points, although it disagrees at others.

3*x and 3*x**2 are equal at 1. Does one such point make the one the derivative that the other one is?
"""


def check_derivative(f, df, xs, h=1e-5):
    slopes = [(f(x + h) - f(x - h)) / (2 * h) for x in xs]
    pairs = [(slope, df(x)) for slope, x in zip(slopes, xs)]
    if not any(abs(a - b) <= 1e-7 or rel_error(a, b) <= 1e-6 for a, b in pairs):
        return "wrong"
    return "right" if any(abs(slope) > 1e-6 for slope in slopes) else "no power"
