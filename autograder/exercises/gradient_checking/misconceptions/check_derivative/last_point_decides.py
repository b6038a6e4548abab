"""Each point overwrites what the one before has said, so that the last one decides alone.

What does your variable hold after a point that disagrees, and what after the next one that agrees?
"""


def check_derivative(f, df, xs, h=1e-5):
    power = False
    for x in xs:
        slope = (f(x + h) - f(x - h)) / (2 * h)
        agrees = abs(slope - df(x)) <= 1e-7 or rel_error(slope, df(x)) <= 1e-6
        power = power or abs(slope) > 1e-6
    if not agrees:
        return "wrong"
    return "right" if power else "no power"
