"""The same entry can be drawn again and again, and others are never looked at.

If you draw 12 numbers out of 12 with repetition, is each of them among those that you drew?
"""


def check_sparsely(f, x, gradient, count=10, seed=0, h=1e-5):
    x = np.array(x, dtype=float)
    rng = np.random.default_rng(seed)
    worst = 0.0
    for _ in range(min(count, x.size)):
        place = np.unravel_index(rng.integers(x.size), x.shape)
        step = np.zeros_like(x)
        step[place] = h
        slope = (f(x + step) - f(x - step)) / (2 * h)
        worst = max(worst, rel_error(slope, gradient[place]))
    return worst
