"""The first steep point that agrees makes the derivative right, whatever the points after it say.

After one point has agreed, can a later one still prove that the derivative is wrong?
"""


def check_derivative(f, df, xs, h=1e-5):
    for x in xs:
        slope = (f(x + h) - f(x - h)) / (2 * h)
        if not (abs(slope - df(x)) <= 1e-7 or rel_error(slope, df(x)) <= 1e-6):
            return "wrong"
        if abs(slope) > 1e-6:
            return "right"
    return "no power"
