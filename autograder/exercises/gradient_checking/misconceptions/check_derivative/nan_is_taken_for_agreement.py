"""You ask whether the slopes are too far apart. A comparison with nan is never true, so that nan counts as near
enough.

What is float("nan") > 1e-7? And what is float("nan") <= 1e-7?
"""


def check_derivative(f, df, xs, h=1e-5):
    power = False
    for x in xs:
        slope = (f(x + h) - f(x - h)) / (2 * h)
        if abs(slope - df(x)) > 1e-7 and rel_error(slope, df(x)) > 1e-6:
            return "wrong"
        if abs(slope) > 1e-6:
            power = True
    return "right" if power else "no power"
