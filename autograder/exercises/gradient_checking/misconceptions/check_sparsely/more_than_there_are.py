"""When more different entries are asked for than there are, none can be drawn, and the code stops with an error.

How many different numbers can you draw out of 12?
"""


def check_sparsely(f, x, gradient, count=10, seed=0, h=1e-5):
    x = np.array(x, dtype=float)
    numbers = np.random.default_rng(seed).choice(x.size, size=count, replace=False)
    worst = 0.0
    for number in numbers:
        place = np.unravel_index(number, x.shape)
        step = np.zeros_like(x)
        step[place] = h
        slope = (f(x + step) - f(x - step)) / (2 * h)
        worst = max(worst, rel_error(slope, gradient[place]))
    return worst
