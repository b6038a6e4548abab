"""The function returns in the first round of the loop, so that all further points are never looked at.

How often does your loop run for three points? At which of them do you know that a derivative is right?
"""


def check_derivative(f, df, xs, h=1e-5):
    for x in xs:
        slope = (f(x + h) - f(x - h)) / (2 * h)
        if not (abs(slope - df(x)) <= 1e-7 or rel_error(slope, df(x)) <= 1e-6):
            return "wrong"
        if abs(slope) > 1e-6:
            return "right"
        return "no power"
