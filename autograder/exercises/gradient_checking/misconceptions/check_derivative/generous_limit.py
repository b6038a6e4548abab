"""The limit for the difference is so generous that derivatives pass which are wrong by little.

How much do your two slopes differ if one of them is wrong by 0.0001, and which is your limit?
"""


def check_derivative(f, df, xs, h=1e-5):
    power = False
    for x in xs:
        slope = (f(x + h) - f(x - h)) / (2 * h)
        if not (abs(slope - df(x)) <= 1e-3 or rel_error(slope, df(x)) <= 1e-6):
            return "wrong"
        if abs(slope) > 1e-6:
            power = True
    return "right" if power else "no power"
