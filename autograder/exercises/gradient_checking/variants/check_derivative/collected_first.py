"""Slopes are collected first, then the three questions are asked of all of them."""


def check_derivative(f, df, xs, h=1e-5):
    numeric = [(f(float(x) + h) - f(float(x) - h)) / (2 * h) for x in xs]
    claimed = [df(float(x)) for x in xs]

    def near(a, b):
        return abs(a - b) <= 1e-7 or rel_error(a, b) <= 1e-6

    if not all(near(a, b) for a, b in zip(numeric, claimed)):
        return "wrong"
    if max(abs(a) for a in numeric) <= 1e-6:
        return "no power"
    return "right"
