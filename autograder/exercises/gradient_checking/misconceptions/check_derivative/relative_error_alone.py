"""Only the relative error is compared with a limit, not the difference itself. At a flat point it is large, however
small the two slopes are.

What is the numerical slope of x**3 at 0, and what is its relative error to 0?
"""


def check_derivative(f, df, xs, h=1e-5):
    power = False
    for x in xs:
        slope = (f(x + h) - f(x - h)) / (2 * h)
        if not rel_error(slope, df(x)) <= 1e-6:
            return "wrong"
        if abs(slope) > 1e-6:
            power = True
    return "right" if power else "no power"
