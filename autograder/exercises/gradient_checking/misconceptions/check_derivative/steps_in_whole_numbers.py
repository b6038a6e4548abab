"""The points are moved inside of an array of whole numbers, where a step of 0.00001 is lost.

What is in np.array([1, 0, 25]) after you have put 1 + 1e-5 into its first place?
"""


def check_derivative(f, df, xs, h=1e-5):
    points = np.array(xs)
    power = False
    for i in range(len(points)):
        x = points[i]
        points[i] = x + h
        above = f(points[i])
        points[i] = x - h
        below = f(points[i])
        slope = (above - below) / (2 * h)
        if not (abs(slope - df(x)) <= 1e-7 or rel_error(slope, df(x)) <= 1e-6):
            return "wrong"
        if abs(slope) > 1e-6:
            power = True
    return "right" if power else "no power"
