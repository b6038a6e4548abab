"""The answer is True or False, where one of three words is wanted.

How does your answer tell a wrong derivative from points that prove nothing?
"""


def check_derivative(f, df, xs, h=1e-5):
    power = False
    for x in xs:
        slope = (f(x + h) - f(x - h)) / (2 * h)
        if not (abs(slope - df(x)) <= 1e-7 or rel_error(slope, df(x)) <= 1e-6):
            return False
        if abs(slope) > 1e-6:
            power = True
    return power
