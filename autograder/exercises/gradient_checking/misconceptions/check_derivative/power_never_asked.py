"""A derivative that agrees is called right, even if all points were flat, so that nothing was proved.

At 0, the slope of x**3 agrees with that of 7 * x**3, and with 0. What does your checker say to that?
"""


def check_derivative(f, df, xs, h=1e-5):
    for x in xs:
        slope = (f(x + h) - f(x - h)) / (2 * h)
        if not (abs(slope - df(x)) <= 1e-7 or rel_error(slope, df(x)) <= 1e-6):
            return "wrong"
    return "right"
