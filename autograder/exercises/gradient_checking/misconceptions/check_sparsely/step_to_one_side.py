"""The difference is taken to one side only, and the value at x itself is asked once for all entries.

Which two points does a symmetric difference look at? Is x itself one of them?
"""


def check_sparsely(f, x, gradient, count=10, seed=0, h=1e-5):
    x = np.array(x, dtype=float)
    numbers = np.random.default_rng(seed).choice(x.size, size=min(count, x.size), replace=False)
    here = f(x)
    worst = 0.0
    for number in numbers:
        place = np.unravel_index(number, x.shape)
        step = np.zeros_like(x)
        step[place] = h
        slope = (f(x + step) - here) / h
        worst = max(worst, rel_error(slope, gradient[place]))
    return worst
