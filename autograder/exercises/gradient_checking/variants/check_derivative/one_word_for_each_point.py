"""Each point gets a word of its own, and the words are put together in the end."""


def check_derivative(f, df, xs, h=1e-5):
    def word(x):
        slope = (f(x + h) - f(x - h)) / (2 * h)
        there = df(x)
        if np.isnan(there) or (abs(slope - there) > 1e-7 and rel_error(slope, there) > 1e-6):
            return "wrong"
        return "right" if abs(slope) > 1e-6 else "no power"

    words = {word(x) for x in xs}
    for one in ("wrong", "right", "no power"):
        if one in words:
            return one
