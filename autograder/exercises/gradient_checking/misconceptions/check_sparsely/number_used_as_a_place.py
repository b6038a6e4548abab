"""The number of an entry is used as if it were its place, which it is in an array of one axis only.

What is gradient[5] when gradient has the shape (3, 4)? Which index has the entry number 5?
"""


def check_sparsely(f, x, gradient, count=10, seed=0, h=1e-5):
    x = np.array(x, dtype=float)
    numbers = np.random.default_rng(seed).choice(x.size, size=min(count, x.size), replace=False)
    worst = 0.0
    for number in numbers:
        step = np.zeros_like(x)
        step[number] = h
        slope = (f(x + step) - f(x - step)) / (2 * h)
        worst = max(worst, rel_error(slope, gradient[number]))
    return worst
