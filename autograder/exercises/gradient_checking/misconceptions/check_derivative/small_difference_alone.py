"""Only the difference itself is compared with a limit, not the relative error. Where a function is steep, rounding
alone makes a larger difference.

What are the numerical and the exact slope of x**4 at 47.5, and how far apart are they?
"""


def check_derivative(f, df, xs, h=1e-5):
    power = False
    for x in xs:
        slope = (f(x + h) - f(x - h)) / (2 * h)
        if not abs(slope - df(x)) <= 1e-7:
            return "wrong"
        if abs(slope) > 1e-6:
            power = True
    return "right" if power else "no power"
