"""As soon as one point is flat, the answer is that there is no power, although other points have some.

If you know nothing after a flat point, do you know less than before?
"""


def check_derivative(f, df, xs, h=1e-5):
    power = True
    for x in xs:
        slope = (f(x + h) - f(x - h)) / (2 * h)
        if not (abs(slope - df(x)) <= 1e-7 or rel_error(slope, df(x)) <= 1e-6):
            return "wrong"
        if abs(slope) <= 1e-6:
            power = False
    return "right" if power else "no power"
