"""Flat points are left out before anything is compared there, so that a derivative that is wrong at one of them gets
through.

Somebody says that the slope of x**3 is 3*x**2 + 0.01. What is the true slope at 0, and what is theirs?
"""


def check_derivative(f, df, xs, h=1e-5):
    power = False
    for x in xs:
        slope = (f(x + h) - f(x - h)) / (2 * h)
        if abs(slope) <= 1e-6:
            continue
        power = True
        if not (abs(slope - df(x)) <= 1e-7 or rel_error(slope, df(x)) <= 1e-6):
            return "wrong"
    return "right" if power else "no power"
