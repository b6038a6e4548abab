"""Each entry overwrites the error of the one before, so that the last one is returned alone.

What is in your variable when the loop has ended: the largest error, or the latest?
"""


def check_sparsely(f, x, gradient, count=10, seed=0, h=1e-5):
    x = np.array(x, dtype=float)
    numbers = np.random.default_rng(seed).choice(x.size, size=min(count, x.size), replace=False)
    for number in numbers:
        place = np.unravel_index(number, x.shape)
        step = np.zeros_like(x)
        step[place] = h
        slope = (f(x + step) - f(x - step)) / (2 * h)
        error = rel_error(slope, gradient[place])
    return error
