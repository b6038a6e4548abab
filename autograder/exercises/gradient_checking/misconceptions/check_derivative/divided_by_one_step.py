"""The two points are two steps apart, and you divide by one, so that right derivatives are called wrong.

How far is x + h from x - h?
"""


def check_derivative(f, df, xs, h=1e-5):
    power = False
    for x in xs:
        slope = (f(x + h) - f(x - h)) / h
        if not (abs(slope - df(x)) <= 1e-7 or rel_error(slope, df(x)) <= 1e-6):
            return "wrong"
        if abs(slope) > 1e-6:
            power = True
    return "right" if power else "no power"
